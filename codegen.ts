import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const scalars = { ID: 'string', ISO8601DateTime: 'string' };

const config: CodegenConfig = {
  schema: 'graphql/schema.graphql',
  documents: ['graphql/fragments/*.graphql', 'graphql/operations/**/*.graphql'],
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
    'sandbox/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        contextType: '../api/context.ts#ApiContext',
        mapperTypeSuffix: 'Row',
      },
    },
  },
};

export default config;
