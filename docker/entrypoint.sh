#!/bin/sh
# api, live and worker are processes; anything else is a command of the CLI.
set -eu
case "${1:-api}" in
  api | live | worker) exec node "/app/dist/apps/$1/src/main.js" ;;
  *) exec node /app/dist/apps/cli/src/main.js "$@" ;;
esac
