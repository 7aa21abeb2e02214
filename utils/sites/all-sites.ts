import { accessscience } from './accessscience';
import { anb } from './anb';
import { arxiv } from './arxiv';
import { biorxiv } from './biorxiv';
import { brill } from './brill';
import { britannica } from './britannica';
import { cambridge } from './cambridge';
import { cochrane } from './cochrane';
import { credo } from './credo';
import { degruyter } from './degruyter';
import { docupedia } from './docupedia';
import { encyclopedia1914 } from './encyclopedia1914';
import { encyclopediapub } from './encyclopediapub';
import { f1000 } from './f1000';
import { gale } from './gale';
import { hal } from './hal';
import { hls } from './hls';
import { iep } from './iep';
import { iranica } from './iranica';
import { larousse } from './larousse';
import { lingbuzz } from './lingbuzz';
import { nature } from './nature';
import { nber } from './nber';
import { ncbi } from './ncbi';
import { oup } from './oup';
import { oxfordaasc } from './oxfordaasc';
import { oxfordartonline } from './oxfordartonline';
import { oxfordbibliographies } from './oxfordbibliographies';
import { oxforddnb } from './oxforddnb';
import { oxfordhandbooks } from './oxfordhandbooks';
import { oxfordindex } from './oxfordindex';
import { oxfordmusiconline } from './oxfordmusiconline';
import { oxfordre } from './oxfordre';
import { oxfordreference } from './oxfordreference';
import { rep } from './rep';
import { rfc } from './rfc';
import { sage } from './sage';
import { scholarpedia } from './scholarpedia';
import { sciencedirect } from './sciencedirect';
import { sep } from './sep';
import type { Site } from './site';
import { springer } from './springer';
import { taylorfrancis } from './taylorfrancis';
import { treccani } from './treccani';
import { ukwhoswho } from './ukwhoswho';
import { universalis } from './universalis';
import { w3c } from './w3c';
import { wikipedia } from './wikipedia';
import { wiley } from './wiley';
import { zenodo } from './zenodo';

/** Every publisher that has a file here, in alphabetical order of their ids. */
export const sites: readonly Site[] = [
  accessscience,
  anb,
  arxiv,
  biorxiv,
  brill,
  britannica,
  cambridge,
  cochrane,
  credo,
  degruyter,
  docupedia,
  encyclopedia1914,
  encyclopediapub,
  f1000,
  gale,
  hal,
  hls,
  iep,
  iranica,
  larousse,
  lingbuzz,
  nature,
  nber,
  ncbi,
  oup,
  oxfordaasc,
  oxfordartonline,
  oxfordbibliographies,
  oxforddnb,
  oxfordhandbooks,
  oxfordindex,
  oxfordmusiconline,
  oxfordre,
  oxfordreference,
  rep,
  rfc,
  sage,
  scholarpedia,
  sciencedirect,
  sep,
  springer,
  taylorfrancis,
  treccani,
  ukwhoswho,
  universalis,
  w3c,
  wikipedia,
  wiley,
  zenodo,
];

/** The site whose host an address is on, if any. */
export function findSite(url: URL): Site | undefined {
  return sites.find(({ hosts }) => hosts.some((host) => isOn(host, url.hostname)));
}

function isOn(host: string, hostname: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}
