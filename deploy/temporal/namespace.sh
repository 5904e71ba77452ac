#!/bin/sh
# Makes the namespace unless it exists; fails, and is started again, while the server is not ready.
set -eu

temporal operator cluster health
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h
