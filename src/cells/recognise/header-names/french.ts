import type { HeaderNames } from './header-names';

export const FRENCH_NAMES: HeaderNames = {
  id: "ID de l'affaire; ID opportunité; ID de l'opportunité; Numéro d'affaire; ID affaire",
  name: "Affaire; Nom de l'affaire; Opportunité; Nom de l'opportunité; Titre; Nom; Projet; Transaction; Nom de la transaction; Intitulé",
  company:
    "Société; Entreprise; Client; Nom du client; Nom de l'entreprise; Compte; Nom du compte; Organisation; Raison sociale; Nom de la société",
  contact: 'Contact; Nom du contact; Interlocuteur; Personne de contact',
  phone: 'Téléphone; Portable; Numéro de téléphone; Tél',
  email: 'E-mail; Courriel; Adresse e-mail; Adresse mail',
  owner:
    "Propriétaire; Responsable; Commercial; Vendeur; Attribué à; Propriétaire de l'opportunité; Propriétaire de la transaction; Chargé de compte; Commerciale",
  pipeline: 'Pipeline de vente; Entonnoir',
  stage: 'Étape; Phase; Étape de vente; Phase de transaction; Stade; Étape du pipeline',
  value:
    "Valeur; Montant; Montant HT; Valeur estimée; Prix; Valeur de l'affaire; Chiffre d'affaires; CA; Montant estimé",
  currency: 'Devise; Monnaie',
  probability: 'Probabilité; Probabilité (%); Chance',
  expectedClose:
    'Clôture prévue; Date de clôture prévue; Date prévue de clôture; Clôture estimée; Signature prévue; Date de signature prévue; Date de fermeture prévue; Date de clôture estimée',
  closeDate: 'Date de clôture; Date de fermeture; Clôture; Date de signature',
  closed: 'Clôturé le; Fermé le; Date de clôture réelle; Clos le',
  wonAt: 'Gagné le; Date de gain',
  lostAt: 'Perdu le; Date de perte',
  status: 'Statut; État; Résultat',
  created: "Créé; Créé le; Date de création; Création; Date d'entrée; Date de début; Date d'ajout",
  lastActivity: 'Dernière activité; Dernier contact; Date de dernière activité; Date du dernier contact',
  nextStep: 'Prochaine étape; Prochaine action; Prochaines étapes; Étape suivante',
  nextStepDue: 'Date de la prochaine étape; Relance; Date de relance; Prochain contact; Date prochaine action',
  closeReason: 'Raison de la perte; Motif; Motif de perte; Raison',
  source: 'Source; Origine; Canal; Source du prospect; Provenance',
  priority: 'Priorité',
  notes: 'Note; Notes; Remarques; Commentaires; Commentaire; Description; Observations',
};
