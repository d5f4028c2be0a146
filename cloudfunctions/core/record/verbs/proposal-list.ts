import * as z from 'zod/mini';
import { verb } from '../../ground/table';
import { proposalList } from '../parts/proposal/list';

const proposalListInput = z.strictObject({});

export default verb('proposal.list', {
  actor: 'organizer',
  input: proposalListInput,
  run: proposalList,
});
