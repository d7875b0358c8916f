import type { HeaderNames } from './header-names';

export const PORTUGUESE_NAMES: HeaderNames = {
  id: 'ID do negócio; ID oportunidade; ID da oportunidade; Código da oportunidade; ID negócio',
  name: 'Negócio; Nome do negócio; Oportunidade; Nome da oportunidade; Título; Nome; Projeto',
  company: 'Empresa; Nome da empresa; Cliente; Nome do cliente; Conta; Nome da conta; Organização; Razão social',
  contact: 'Contato; Nome do contato; Pessoa de contato; Contacto; Pessoa',
  phone: 'Telefone; Celular; Fone; Telemóvel; WhatsApp',
  email: 'E-mail; Endereço de e-mail; E-mail do contato',
  owner:
    'Responsável; Vendedor; Vendedora; Nome do vendedor; Proprietário; Proprietário do negócio; Dono; Consultor; Proprietário da oportunidade',
  pipeline: 'Funil; Funil de vendas',
  stage: 'Estágio; Etapa; Fase; Etapa do negócio; Etapa do funil; Estágio do negócio; Fase do negócio',
  value: 'Valor; Valor do negócio; Quantia; Montante; Valor estimado; Valor da oportunidade; Valor da proposta; Preço',
  currency: 'Moeda',
  probability: 'Probabilidade; Chance; Probabilidade de fechamento',
  expectedClose:
    'Previsão de fechamento; Data prevista de fechamento; Fechamento previsto; Data prevista; Previsão; Data de fechamento prevista; Fecho previsto; Data de fechamento esperada; Data esperada de fechamento',
  closeDate: 'Data de fechamento; Data do fechamento; Fechamento; Data de fecho; Data fechamento',
  closed: 'Fechado em; Data de encerramento; Encerrado em; Data da conclusão',
  wonAt: 'Ganho em; Data de ganho; Data da venda; Data de venda',
  lostAt: 'Perdido em; Data de perda',
  status: 'Status; Situação; Estado; Resultado',
  created:
    'Criado em; Data de criação; Data criação; Data de cadastro; Criação; Data de entrada; Data de início; Data de abertura; Criado',
  lastActivity: 'Última atividade; Último contato; Data da última atividade; Data do último contato; Última interação',
  nextStep: 'Próximo passo; Próxima ação; Próximos passos; Próxima atividade',
  nextStepDue: 'Data do próximo passo; Próximo contato; Data da próxima ação; Data da próxima atividade',
  closeReason: 'Motivo da perda; Motivo de perda; Motivo',
  source: 'Origem; Fonte; Origem do lead; Canal; Fonte do lead',
  priority: 'Prioridade',
  notes: 'Notas; Observações; Observação; Comentários; Descrição; Anotações; Obs',
};
