import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { shareFragments } from './graphql/share-fragments';

const scalars = { ID: 'string', ISO8601DateTime: 'string' };

const config: CodegenConfig = {
  schema: 'graphql/schema.graphql',
  documents: ['graphql/fragments/*.graphql', 'graphql/operations/**/*.graphql'],
  hooks: {
    beforeOneFileWrite: (path: string, content: string) =>
      path.endsWith('generated/graphql.ts') ? shareFragments(content) : content,
  },
  generates: {
    // Typed documents for the pages, and `persisted-documents.json`: the only operations the gateway knows.
    'graphql/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument' },
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        nonOptionalTypename: true,
        defaultScalarType: 'unknown',
      },
    },
    // Which grant an operation needs: its folder says so.
    'graphql/generated/grants.json': { plugins: ['./graphql/grants-plugin.cjs'] },
    // Which types an interface or union stands for: Apollo's cache matches fragments by it.
    'graphql/generated/possible-types.json': { plugins: ['fragment-matcher'], config: { module: 'es2015' } },
    // The schema as the gateway reads it, to check variables before anything is sent.
    'graphql/generated/schema-sdl.json': { plugins: ['./graphql/sdl-plugin.cjs'] },
    'sandbox/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        // Moments leave the resolvers as milliseconds; the scalar writes them out.
        scalars: { ID: 'string', ISO8601DateTime: { input: 'string', output: 'number' } },
        enumsAsTypes: true,
        useTypeImports: true,
        contextType: '../api/context.ts#ApiContext',
        // What stands behind a type while it is being resolved: a row of the database.
        mappers: Object.fromEntries(
          [
            ['Asset', 'AssetRow'],
            ['Comment', 'CommentRow'],
            ['EmbeddedLink', 'LinkRow'],
            ['Event', 'PostRow'],
            ['EventInstance', 'OccurrenceRow'],
            ['FeedPostItem', 'FeedItemRow'],
            ['Member', 'MemberRow'],
            ['Network', 'NetworkRow'],
            ['Poll', 'PostRow'],
            ['PollAnswer', 'PollAnswerRow'],
            ['Post', 'PostRow'],
            ['PostTag', 'PostTagRow'],
            ['Reaction', 'ReactionRow'],
            ['Space', 'SpaceRow'],
            ['SpacesCollection', 'CollectionRow'],
            ['User', 'MemberRow'],
          ].map(([type, row]) => [type, `../db/rows.ts#${row}`]),
        ),
      },
    },
  },
};

export default config;
