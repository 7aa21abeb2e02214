import { answerAsParser } from '../../utils/platform/parser-requests';
import { parse } from './parse';

/** The background's document: it parses what was fetched, and runs none of it. */
answerAsParser(parse);
