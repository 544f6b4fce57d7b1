# Foyer in a container; docs/deploying.md says how to run it.
FROM node:24-slim AS build
WORKDIR /foyer
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# A build needs no configuration and no secret: the same image serves any network.
RUN NEXT_TELEMETRY_DISABLED=1 FOYER_OUTPUT=standalone npm run build

FROM node:24-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
WORKDIR /foyer
COPY --from=build /foyer/.next/standalone ./
COPY --from=build /foyer/.next/static ./.next/static
COPY --from=build /foyer/public ./public
# All that Foyer writes: the session store, unless REDIS_URL names one.
RUN mkdir .data && chown node:node .data
VOLUME /foyer/.data
USER node
EXPOSE 3000
# Ready, not only live: the session store answers too.
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without a shell in between, so that SIGTERM reaches Foyer and lets it finish what it is at.
CMD ["node", "server.js"]
