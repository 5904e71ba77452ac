#!/bin/sh
# Brings Temporal's two databases to the schema of this version. Safe to repeat: that is how upgrades go.
set -eu

for part in temporal visibility; do
  database=temporal
  [ "$part" = temporal ] || database=temporal_visibility
  # Refused when the first version is there already.
  temporal-sql-tool --db "$database" setup-schema -v 0.0 || true
  temporal-sql-tool --db "$database" update-schema -d "/etc/temporal/schema/postgresql/v12/$part/versioned"
done
