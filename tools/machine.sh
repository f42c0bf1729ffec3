# Sourced by ./portalprobe: finds on this machine what the program needs, installs what the distribution offers,
# and says exactly what to do about the rest. Nothing is installed without being announced.

cache=${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/portalprobe
# As root the browser runs as an unprivileged user, who could not look into root's own folder.
[ "$(id -u)" -eq 0 ] && cache=/var/cache/portalprobe
jdk_least=21
node_least=20 # Playwright 1.62 ends itself on anything older

maven= node= chromium= chromedriver= jdk_version= jdk_major=0 jdk_seen=
browser_properties=()

# set_up program|build|test|browser: what the purpose needs is there afterwards, or we have said what is missing.
# Only a browser that no package offers stays open: its installers are in lib/, which may not be built yet.
set_up() {
  survey "$1"
  if [ ${#missing[@]} -gt 0 ]; then
    install_missing
    survey "$1"
    leave_to_vendors
    [ ${#missing[@]} -eq 0 ] || complain
  fi
  export JAVA_HOME
  needs_browser "$1" || return 0
  [ -n "$node" ] || node_from_playwright || fail "no Node $node_least or newer: install one, or name it in PLAYWRIGHT_NODEJS_PATH"
  export PLAYWRIGHT_NODEJS_PATH=$node PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  name_browser
}

# What Playwright and Selenium bring where the distribution cannot; a package that only root may install is asked for.
leave_to_vendors() {
  local thing rest=()
  for thing in "${missing[@]}"; do
    case $thing in Node* | Chrom*) if can_be_root || [ -z "$(offered_package "${thing#*|}")" ]; then continue; fi ;; esac
    rest+=("$thing")
  done
  missing=("${rest[@]}")
}

name_browser() { browser_properties=("-Dportalprobe.chromium=$chromium" "-Dportalprobe.chromedriver=$chromedriver"); }

needs_browser() { [ "$1" = browser ] || [ "$1" = test ]; }

# Fills the variables above and missing=(…), each "thing|packages that bring it, the best first".
survey() {
  missing=()
  find_jdk || missing+=("JDK $jdk_least or newer|openjdk-25-jdk-headless openjdk-21-jdk-headless temurin-25-jdk temurin-21-jdk")
  maven=$(command -v mvn)
  [ -n "$maven" ] || ! needs_maven "$1" || missing+=("Maven|maven")
  needs_browser "$1" || return 0
  command -v setpriv >/dev/null || missing+=("setpriv|util-linux")
  find_node || missing+=("Node $node_least or newer|nodejs")
  find_chromium || missing+=("Chromium|chromium")
  find_chromedriver || missing+=("ChromeDriver|chromium-driver")
  has_vietnamese_font || missing+=("a font with Vietnamese letters|fonts-dejavu-core fonts-noto-core")
}

needs_maven() { [ "$1" = test ] || sources_changed || { needs_browser "$1" && ! find_node; }; }

find_jdk() {
  local home java_on_path
  java_on_path=$(readlink -f -- "$(command -v javac || command -v java)" 2>/dev/null)
  for home in "${JAVA_HOME-}" "${java_on_path%/bin/java*}" /usr/lib/jvm/* /usr/lib64/jvm/* /opt/* /opt/*/* /usr/java/* \
    /usr/local/*jdk* "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* \
    "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/*; do
    [ -x "$home/bin/javac" ] && [ -x "$home/bin/java" ] || continue
    jdk_version=$(version_of_jdk "$home")
    jdk_major=${jdk_version%%[!0-9]*}
    [ "${jdk_major:-0}" -ge $jdk_least ] && { JAVA_HOME=$home; return 0; }
    case $jdk_seen in *"${home##*/}"*) ;; *) jdk_seen+="${jdk_seen:+, }Java ${jdk_major:-?} in $home" ;; esac
  done
  jdk_major=0
  return 1
}

# Read, not run: starting a JVM to ask its version costs more than everything else here.
version_of_jdk() { sed -n 's/^JAVA_VERSION="\([0-9.]*\).*/\1/p' "$1/release" 2>/dev/null; }

find_node() {
  local found
  node=${PLAYWRIGHT_NODEJS_PATH-}
  [ -n "$node" ] && return 0
  for found in "$(command -v node)" /usr/bin/node "$cache"/node-*/driver/*/node; do
    if [ -x "$found" ] && node_is_new_enough "$found"; then node=$found; return 0; fi
  done
  return 1
}

node_is_new_enough() {
  local version
  version=$("$1" --version 2>/dev/null) && version=${version#v} && [ "${version%%.*}" -ge $node_least ] 2>/dev/null
}

find_chromium() {
  chromium=${PORTALPROBE_CHROMIUM-}
  [ -n "$chromium" ] || chromium=$(first_real_program chromium chromium-browser google-chrome-stable google-chrome \
    "$cache"/browsers/chromium-*/chrome-linux*/chrome)
  [ -n "$chromium" ]
}

find_chromedriver() {
  chromedriver=${PORTALPROBE_CHROMEDRIVER-}
  [ -n "$chromedriver" ] || chromedriver=$(first_real_program $(distribution_chromedriver) "$cache"/drivers/chromedriver/*/*/chromedriver)
  [ -n "$chromedriver" ]
}

# Not for a browser that we fetched: a driver serves only the browser of its own version.
distribution_chromedriver() { case $chromium in "$cache"/*) ;; *) echo chromedriver /usr/lib/chromium/chromedriver ;; esac; }

first_real_program() {
  local name found
  for name; do
    found=$(command -v -- "$name") && ! is_snap "$found" && { printf '%s\n' "$found"; return; }
  done
}

# Ubuntu's Chromium is a snap, or a script that tells you to get the snap: its confinement
# allows neither another user nor a profile folder of ours.
is_snap() {
  case $(readlink -f -- "$1") in /snap/* | */snap) return 0 ;; esac
  head -c 4096 -- "$1" | grep -qaE '/snap/bin/|snap install'
}

# Without fontconfig there is nothing to ask; Chromium brings the library, not always the tool.
has_vietnamese_font() {
  if command -v fc-list >/dev/null; then [ -n "$(fc-list :lang=vi family)" ]
  else compgen -G '/usr/share/fonts/truetype/*/*.ttf' >/dev/null; fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif [ -t 0 ]; then sudo "$@"
  else sudo -n "$@"; fi
}

can_be_root() { [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }; }

install_missing() {
  command -v apt-get >/dev/null && can_be_root || return 0
  local thing packages=()
  say "this machine lacks: $(names_of_missing)"
  say "refreshing the package lists (apt-get update)"
  as_root apt-get -qq update >&2 || say "apt-get update failed; trying with the lists as they are"
  for thing in "${missing[@]}"; do packages+=($(offered_package "${thing#*|}")); done
  [ ${#packages[@]} -gt 0 ] || return 0
  say "installing ${packages[*]} (apt-get install)"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${packages[@]}" >&2 ||
    say "apt-get could not install them"
}

names_of_missing() { printf '%s\n' "${missing[@]%%|*}" | paste -sd, - | sed 's/,/, /g'; }

# The first of these packages that the distribution has in a version we can use; nothing when it has none.
offered_package() {
  local package version
  for package in $1; do
    version=$(LC_ALL=C apt-cache policy "$package" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    case $version in '' | '(none)' | *snap*) continue ;; esac
    if [ "$package" = nodejs ]; then dpkg --compare-versions "$version" ge $node_least || continue; fi
    printf '%s\n' "$package"
    return
  done
}

# Playwright ships its Node in an optional jar: Maven fetches it where the distribution's Node is too old.
node_from_playwright() {
  local version folder platform=linux
  [ "$(uname -m)" = aarch64 ] && platform=linux-arm64
  version=$(sed -n 's:.*<playwright.version>\(.*\)</playwright.version>.*:\1:p' "$root/pom.xml")
  folder=$cache/node-$version
  [ -n "$maven" ] || return 1
  say "no Node $node_least or newer here; fetching Playwright's own through Maven (193 MB, once) into $folder"
  in_maven -q -N dependency:unpack "-Dartifact=com.microsoft.playwright:driver-bundle:$version" \
    "-DoutputDirectory=$folder" "-Dmdep.unpack.includes=driver/$platform/node" >&2 &&
    chmod a+x "$folder/driver/$platform/node" && find_node
}

needs_vendor_browser() { [ -z "$chromium" ] || [ -z "$chromedriver" ]; }

# The last resort where the distribution has only the snap: the installers of Playwright and of Selenium, both already in lib/.
browser_from_vendor_if_needed() {
  needs_vendor_browser || return 0
  if [ -z "$chromium" ]; then
    say "no usable Chromium from the distribution; fetching one with Playwright's installer into $cache/browsers"
    playwright_installer install --no-shell chromium >&2 && can_be_root &&
      as_root env "PLAYWRIGHT_NODEJS_PATH=$node" "$JAVA_HOME/bin/java" -cp "$dist/lib/*" com.microsoft.playwright.CLI install-deps chromium >&2
    find_chromium
  fi
  if [ -n "$chromium" ] && [ -z "$chromedriver" ]; then
    say "fetching the ChromeDriver of that browser with Selenium's manager into $cache/drivers"
    selenium_manager >&2
    find_chromedriver
  fi
  needs_vendor_browser && complain_about_browser
  name_browser
}

playwright_installer() {
  env -u PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD "PLAYWRIGHT_BROWSERS_PATH=$cache/browsers" \
    "$JAVA_HOME/bin/java" -cp "$dist/lib/*" com.microsoft.playwright.CLI "$@"
}

selenium_manager() {
  local jar manager=org/openqa/selenium/manager/linux-x86_64/selenium-manager
  [ "$(uname -m)" = aarch64 ] && manager=org/openqa/selenium/manager/linux-arm64/selenium-manager
  jar=$(compgen -G "$dist/lib/selenium-manager-*.jar") && mkdir -p "$cache/drivers" &&
    (cd "$cache/drivers" && "$JAVA_HOME/bin/jar" -xf "$jar" "$manager" && chmod +x "$manager" &&
      "./$manager" --browser chrome --browser-path "$chromium" --cache-path "$cache/drivers" --avoid-stats)
}

complain() {
  local thing package packages=()
  say "this machine lacks what PortalProbe needs:"
  for thing in "${missing[@]}"; do
    package=$(offered_package "${thing#*|}")
    [ -n "$package" ] && packages+=("$package")
    printf '  - %s\n' "${thing%%|*}${package:+ (package $package)}" >&2
  done
  [ ${#packages[@]} -gt 0 ] && printf 'As root:\n    apt-get update && apt-get install -y %s\n' "${packages[*]}" >&2
  [ "$jdk_major" -gt 0 ] || complain_about_jdk
  exit 2
}

complain_about_jdk() {
  local system
  system=$(. /etc/os-release 2>/dev/null && printf '%s' "${PRETTY_NAME-}")
  cat >&2 <<END
No JDK $jdk_least or newer was found (seen: ${jdk_seen:-none}).
Where ${system:-the distribution} offers none, take Eclipse Temurin. Its installation page on adoptium.net, section
"Linux (deb)", shows how to add its package repository; then, as root:
    apt-get update && apt-get install -y temurin-25-jdk
Or without root, with the tar.gz of JDK 25 from adoptium.net:
    mkdir -p ~/.jdks && tar -xzf OpenJDK25U-jdk_*_linux_hotspot_*.tar.gz -C ~/.jdks
Both places are found without further settings; any other place is found through JAVA_HOME.
END
}

complain_about_browser() {
  say "no usable $([ -n "$chromium" ] && echo ChromeDriver || echo Chromium) (a snap cannot be used: its confinement allows no other user and no profile of ours)"
  cat >&2 <<END
Give us a Chromium and the ChromeDriver of the same version, in one of these ways:
    PORTALPROBE_CHROMIUM=/path/to/chrome PORTALPROBE_CHROMEDRIVER=/path/to/chromedriver ./portalprobe …
    npx @puppeteer/browsers install chrome@stable && npx @puppeteer/browsers install chromedriver@stable
    (it prints both paths; name them as above)
END
  exit 2
}
