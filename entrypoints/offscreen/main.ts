import { answerAsParser } from '../../utils/platform/messaging/parser-requests';
import { parse } from '../../utils/platform/parse-html';

/** The background's document: it parses what was fetched, and runs none of it. */
answerAsParser(parse);
