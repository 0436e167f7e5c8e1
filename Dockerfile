# Node 24 is the release with long-term support; Minyi itself runs on 20.19 and newer.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Of the fonts only the weights that a PDF is set in: 40 MB instead of 206.
RUN npm ci --omit=dev --ignore-scripts && \
  find node_modules/@expo-google-fonts -name '*.ttf*' ! -name NotoSerifSC_400Regular.ttf \
  ! -name NotoSerifSC_700Bold.ttf ! -name NotoSansSC_500Medium.ttf -delete
COPY . .
RUN npm run build && mkdir -p /data && chown node:node /data
USER node
ENV MINYI_HOST=0.0.0.0 MINYI_DATA=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.MINYI_PORT||3000)+'/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/minyi.mjs", "start"]
