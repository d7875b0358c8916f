import type { HeaderNames } from './header-names';

export const SPANISH_NAMES: HeaderNames = {
  id: 'ID del negocio; ID de la oportunidad; ID oportunidad; ID trato; ID de registro',
  name: 'Negocio; Nombre del negocio; Oportunidad; Nombre de la oportunidad; Trato; Nombre del trato; Título; Nombre; Proyecto',
  company:
    'Empresa; Compañía; Cliente; Nombre de la empresa; Nombre del cliente; Cuenta; Organización; Razón social; Nombre de la cuenta',
  contact: 'Contacto; Nombre del contacto; Persona de contacto',
  phone: 'Teléfono; Móvil; Celular; Número de teléfono',
  email: 'Correo; Correo electrónico; E-mail',
  owner:
    'Responsable; Propietario; Propietario del negocio; Vendedor; Comercial; Asignado a; Agente; Ejecutivo; Asesor',
  pipeline: 'Embudo; Embudo de ventas',
  stage: 'Etapa; Fase; Etapa del negocio; Etapa de venta; Fase de venta',
  value: 'Valor; Importe; Monto; Cantidad; Valor del negocio; Valor estimado; Precio; Ingresos previstos',
  currency: 'Moneda; Divisa',
  probability: 'Probabilidad; Probabilidad de cierre',
  expectedClose:
    'Cierre previsto; Fecha de cierre prevista; Fecha prevista de cierre; Cierre esperado; Fecha estimada de cierre; Cierre estimado; Fecha de cierre esperada; Fecha de cierre estimada',
  closeDate: 'Fecha de cierre; Fecha cierre; Cierre',
  closed: 'Cerrado el; Fecha real de cierre; Fecha de cierre real; Fecha cerrado',
  wonAt: 'Ganado el; Fecha de ganado; Fecha de venta',
  lostAt: 'Perdido el; Fecha de pérdida',
  status: 'Estado; Estatus; Situación; Resultado',
  created: 'Creado; Creado el; Fecha de creación; Fecha creación; Fecha de alta; Fecha de inicio; Fecha de entrada',
  lastActivity: 'Última actividad; Último contacto; Fecha de última actividad; Fecha del último contacto',
  nextStep: 'Próximo paso; Siguiente paso; Próxima acción; Próximos pasos',
  nextStepDue: 'Fecha del próximo paso; Próximo contacto; Fecha próximo contacto; Próximo seguimiento',
  closeReason: 'Motivo de pérdida; Motivo; Razón de pérdida',
  source: 'Origen; Fuente; Canal; Origen del lead; Fuente del lead',
  priority: 'Prioridad',
  notes: 'Notas; Observaciones; Comentarios; Descripción',
};
