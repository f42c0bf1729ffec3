# Sourced by ./portalprobe: when and how the program is built, and how its tests are run and counted.

# Paths, sizes and times of everything the build reads: also sees what was deleted, renamed or restored from a copy.
fingerprint() {
  (cd "$root" && LC_ALL=C find pom.xml .mvn */pom.xml */src/main -type f -printf '%p %s %T@\n' | LC_ALL=C sort | cksum)
}

up_to_date() { [ -d "$dist/lib" ] && [ "$(cat "$dist/built-from" 2>/dev/null)" = "$1" ]; }

sources_changed() { ! up_to_date "$(fingerprint)"; }

in_maven() {
  local quiet_jdk=
  [ "$jdk_major" -ge 24 ] && quiet_jdk='--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED'
  (cd "$root" && MAVEN_OPTS="${MAVEN_OPTS-} $quiet_jdk" exec "$maven" -B "$@" </dev/null 9>&-)
}

build_if_changed() {
  sources_changed || return 0
  exec 9<"$root" # the lock: the folder itself, so that nothing is left behind and a clean does not remove it
  flock -n 9 || { say "another build is under way, waiting for it"; flock 9; }
  local print
  print=$(fingerprint)
  up_to_date "$print" || build "$print"
  exec 9<&-
}

build() {
  local log started=$SECONDS
  say "building (the first time fetches libraries and takes some minutes)"
  # Unlinked, not overwritten: a program that still runs from these jars keeps the ones it opened.
  rm -rf -- "$dist" 2>/dev/null || fail "sources changed, but $dist belongs to another user: build as that user"
  # Maven copies resources and never takes one away again: what was deleted would stay in the jars.
  rm -rf -- "$root"/*/target/classes
  log=$(in_maven -q -DskipTests package 2>&1) || {
    printf '%s\n' "$log" >&2
    fail "the build failed; Maven's report is above"
  }
  compgen -G "$dist/lib/scheduler-*.jar" >/dev/null || fail "the build left no program in $dist/lib"
  printf '%s\n' "$1" >"$dist/built-from"
  say "built in $((SECONDS - started)) s"
}

test_command() {
  local arguments=(-Pverify) shared=$root/../shared/corpora code
  case ${1-} in
    -h | --help) say "usage: ./portalprobe test [--all] [MAVEN-ARG…]"; exit 0 ;;
    --all) arguments+=(-Dtest.excludedGroups=); shift ;;
  esac
  set_up test
  needs_vendor_browser && { build_if_changed; browser_from_vendor_if_needed; }
  [ -d "$shared" ] && arguments+=("-Dportalprobe.corpora=$(readlink -f -- "$shared")")
  # Last run's reports would be counted again.
  rm -rf -- "$root"/*/target/surefire-reports "$root"/*/target/failsafe-reports
  in_maven "${arguments[@]}" "${browser_properties[@]}" "$@" verify
  code=$?
  count_tests
  exit $code
}

# One plain line at the very end, for people and for CI (after a line break: Maven ends on control characters).
count_tests() {
  find "$root"/*/target/surefire-reports "$root"/*/target/failsafe-reports -name 'TEST-*.xml' -exec cat {} + 2>/dev/null |
    awk '
      function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
      /^<testsuite / { ran += attribute("tests"); bad += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
      END { printf "\n%d passed, %d failed, %d skipped\n", ran - bad - skipped, bad, skipped }'
}
