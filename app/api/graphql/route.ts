import { answerGraphQL } from '@/lib/gateway/door';

// Every method goes to the door, so that the refused ones get its words too.
export {
  answerGraphQL as DELETE,
  answerGraphQL as GET,
  answerGraphQL as HEAD,
  answerGraphQL as OPTIONS,
  answerGraphQL as PATCH,
  answerGraphQL as POST,
  answerGraphQL as PUT,
};
