import type { Words } from '../concepts';

export const pt: Words = {
  another: 'outr[ao]|citad[ao]|relacionad[ao]',
  version: 'versão|revisão',
  release: 'edição',
  draft: 'preprint|rascunho',
  work: 'artigo|verbete|registo|registro|capítulo|conteúdo|publicação|item|documento|página|entrada|texto|norma|biografia|ensaio|definição|contribuição',
  law: 'lei|decreto|portaria',
  thisOne: 'd?est[ae]|isto|isso|presente',
  viewing:
    'está a ver|está a ler|está vendo|está lendo|está visualizando|você está vendo|você está lendo',
  newer: 'nov[ao]|atual|actual|recente|últim[ao]|posterior|vigente',
  older:
    'desatualizad[ao]|desactualizad[ao]|antig[ao]|ultrapassad[ao]|anterior|obsolet[ao]|históric[ao]|superad[ao]',
  archived: 'arquivad[ao]',
  updated: 'atualizad[ao]|actualizad[ao]|revist[ao]|revisad[ao]|reescrit[ao]|reelaborad[ao]',
  replaced: 'substituíd[ao]',
  replaces: 'substitui',
  withdrawn: 'retirad[ao]',
  repealed: 'revogad[ao]',
  lapsed: 'já não está em vigor',
  retracted: 'retratad[ao]|retractad[ao]',
  corrected: 'corrigid[ao]',
  forthcoming: 'em preparação|no prelo',
  correctionOf:
    'errata de|errata do|errata da|errata ao|correção de|correção do|correção da|correção ao',
  correction: 'nota de correção|errata|erratas|correção|correcção|corrigenda|corrigendum|erratum',
  retraction: 'nota de retratação|aviso de retratação|nota de retractação|retratação|retractação',
  status: 'estado|status|situação',
  exists: 'há|existe|disponível|tem|possui',
  go: 'leia|ler|veja|ver|ir|encontrada|encontra|acesse|aceder|acessar|consulte|consultar',
  here: 'aqui',
  published: 'publicad[ao]|depositad[ao]',
  is: 'foi|é|está|sido|era',
  may: 'poderá|poderia|será|se',
  not: 'não',
  by: 'por|pela|pelo',
  edition: 'redação|redacção',
  empty:
    'o|a|os|as|um|uma|de|do|da|dos|na|no|em|ao|à|mais|e|pode|ser|que|para|já|também|agora|sua|seu',
};
