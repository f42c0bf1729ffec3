#!/usr/bin/env bash
# Renews the shipped trust bundle from the Debian package ca-certificates, which carries Mozilla's root programme.
#   apt-get install --only-upgrade ca-certificates && tools/renew-roots.sh, then read the difference and commit it.
set -euo pipefail
root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
bundle=$root/crawler/src/main/resources/org/portalprobe/crawler/tls/mozilla-roots.pem
folder=/usr/share/ca-certificates/mozilla
version=$(dpkg-query -W -f '${Version}' ca-certificates)
dated=$(zcat -f /usr/share/doc/ca-certificates/changelog* | sed -n 's/^ -- .*  //p' | head -n 1)
{
  echo "# Mozilla's CA certificate programme for websites, as Debian's ca-certificates $version carries it."
  echo "# Dated $(date -u -d "$dated" +%F). Mozilla Public License 2.0. Renewed by tools/renew-roots.sh."
  for file in "$folder"/*.crt; do
    echo "# $(basename "$file" .crt)"
    openssl x509 -in "$file"
  done
} >"$bundle"
grep -c BEGIN "$bundle"
