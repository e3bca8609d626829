#!/usr/bin/env bash
# Row Reader: opens the window, or runs a command without one. "./run.sh --help" lists the commands; besides, there are
# "./run.sh test", "./run.sh package" (a download for this system: a zip and an installer, in target/package/made),
# "./run.sh bench" (how fast it is, next to others; "./run.sh bench --help"), "bench-ui" and "bench-start" (of the window).
# Builds when the sources are newer than the last build; works from any directory.
set -euo pipefail

# A process that this script starts is a hundredth of a start: where the shell can do it, the shell does.

# Where this file really is, if it is called by a symbolic link; macOS before 12.3 has no "readlink -f".
resolved() {
  local file=$1 link
  readlink -f "$file" 2>/dev/null && return
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=${file%/*}/$link ;;
    esac
  done
  echo "$file"
}
case ${BASH_SOURCE[0]} in
  */*) script=$(resolved "${BASH_SOURCE[0]}") ;;
  *) script=$(resolved "./${BASH_SOURCE[0]}") ;;
esac
here=$(cd "${script%/*}" && pwd -P)
target=$here/target
stamp=$target/built
archived=no

say() { echo "run.sh: $*" >&2; }
fail() { say "$@"; exit 1; }

# --- what the machine must have -------------------------------------------------------------------------------------

# try_to_install "what it is for" PACKAGE...: installs Debian packages when this user may, and they are there.
try_to_install() {
  local purpose=$1 sudo=()
  shift
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    sudo=(sudo -n)
    sudo -n true 2>/dev/null || return 1
  fi
  say "installing $* ($purpose)"
  "${sudo[@]}" apt-get install -y -qq "$@" >/dev/null 2>&1 ||
    { "${sudo[@]}" apt-get update -qq >/dev/null 2>&1 &&
      "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1; }
}

# install "what it is for" PACKAGE...: the same, or says in one line what to install.
install() {
  try_to_install "$@" || fail "$1 is missing. Please install: ${*:2} (names of Debian packages)."
}

# look_at JAVA: sets its home and the first number of its version. Read from the file that stands beside it, where there is
# one: a Java VM that is only asked for its version is a twentieth of a start.
look_at() {
  local line said
  home=$(resolved "$1")
  home=${home%/bin/java}
  version=
  if [ -f "$home/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in
        JAVA_VERSION=\"*)
          line=${line#*\"}
          version=${line%%[!0-9]*}
          ;;
      esac
    done <"$home/release"
  else
    # What /usr/bin/java is on macOS has no home beside it, and so have others.
    said=$("$1" -XshowSettings:properties -version 2>&1 || true)
    home=$(sed -n 's/^ *java\.home = //p' <<<"$said")
    version=$(sed -n 's/.*version "\([0-9]*\).*/\1/p' <<<"$said" | head -n 1)
  fi
}

find_java() {
  local candidate home
  for candidate in "${JAVA_HOME:-}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java \
    /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java /opt/homebrew/opt/openjdk*/bin/java; do
    [ -x "$candidate" ] || continue
    look_at "$candidate"
    if [ "${version:-0}" -ge 17 ] && [ -x "$home/bin/javac" ]; then
      java=$candidate
      java_home=$home
      return 0
    fi
  done
  return 1
}

# Which of them there is depends on the system.
install_java() {
  local release
  for release in 17 21 25; do
    if try_to_install "a JDK of version 17 or newer" "openjdk-$release-jdk-headless"; then
      find_java
      return
    fi
  done
  return 1
}

need_java() {
  find_java || install_java ||
    fail "no JDK of version 17 or newer was found. Please install one, for example openjdk-17-jdk-headless."
  export JAVA_HOME=$java_home
}

need_maven() { command -v mvn >/dev/null || install "Maven" maven; }

on_linux() {
  case $OSTYPE in
    linux*) return 0 ;;
    *) return 1 ;;
  esac
}

# exists PATTERN...: whether there is a file for one of them.
exists() {
  local pattern
  for pattern; do
    compgen -G "$pattern" >/dev/null && return
  done
  return 1
}

# Where it is mostly, or wherever the system looks. Not by "| grep -q": it hangs up when it has seen enough, and on a busy
# machine ldconfig fails on the broken pipe.
has_library() {
  exists "/usr/lib/*/$1" "/usr/lib64/$1" && return
  case $(ldconfig -p 2>/dev/null) in
    *"$1"*) return 0 ;;
    *) return 1 ;;
  esac
}

has_font() {
  exists "/usr/share/fonts/*/*.tt[fc]" "/usr/share/fonts/*/*/*.tt[fc]" || [ -n "$(fc-list 2>/dev/null | head -n 1)" ]
}

need_gtk() {
  on_linux || return 0
  has_library libgtk-3.so.0 || install "GTK 3, for windows" libgtk-3-0
  has_library libXtst.so.6 || install "the X test extension, for windows" libxtst6
  has_font || install "a font" fontconfig fonts-dejavu-core
}

need_test_display() {
  command -v xvfb-run >/dev/null && command -v xauth >/dev/null || install "Xvfb, for windows in tests" xvfb xauth
  command -v xdotool >/dev/null && command -v openbox >/dev/null ||
    install "a real mouse and keyboard and a window manager, for tests of the window" xdotool openbox
  [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ] || install "a CJK font, for tests of text" fonts-noto-cjk
}

# --- building and starting --------------------------------------------------------------------------------------------

# Maven lives for a minute: what its optimizing compiler takes of the processor, it never gives back.
export MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}

maven() { mvn -f "$here/pom.xml" -B -Dstyle.color=never "$@"; }

is_built() {
  [ -f "$stamp" ] &&
    [ -z "$(find "$here/pom.xml" "$here/src/main" "$here/assets/models" "$here/assets/teacher" "$here/LICENSE" "$@" \
      -newer "$stamp" -print -quit)" ]
}

# begin_build, end_build: what is saved while Maven works is newer than the stamp, and so for the next build.
begin_build() {
  mkdir -p "$target"
  touch "$stamp.begun"
  # Where the versions of libraries may be others, the old ones would stay beside the new ones, and be loaded before them.
  if [ "$here/pom.xml" -nt "$stamp" ]; then
    rm -rf "$target/javafx" "$target/libraries"
  fi
}

end_build() { mv "$stamp.begun" "$stamp"; }

# build [MAVEN_OPTION...]
build() {
  need_maven
  say "building (the first time, Maven fetches the libraries)"
  begin_build
  maven -q -Dspotless.check.skip=true process-classes "$@" || fail "the build failed: see above."
  end_build
}

jvm_options() {
  options=(
    -Xmx2g
    # The heap is small; what training computes with lies outside it. This collector takes the least room and no thread.
    -XX:+UseSerialGC -XX:MinHeapSize=32m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=30
    # Made for what is alive once the window is there: while it grew to that, a start was stopped 17 times until its first reading,
    # three times to collect all.
    -XX:InitialHeapSize=64m -XX:NewSize=24m
    # While it trains, 2 to 4 MB of weights and readings are in use at any moment. Where the young generation has no room for them
    # they are old at once, and to collect the old ones stops the window for a fifth of a second.
    -XX:MaxNewSize=24m -XX:SurvivorRatio=4 -XX:TargetSurvivorRatio=90
    # The compilers took 42 % of a start's processor time, for code that runs a second: the first one is to wait twice as long, the
    # optimizing one 16 times. What trains reaches that within its first second.
    -XX:Tier3InvocationThreshold=400 -XX:Tier3MinInvocationThreshold=200 -XX:Tier3CompileThreshold=4000
    -XX:Tier4InvocationThreshold=80000 -XX:Tier4MinInvocationThreshold=9600
    -XX:Tier4CompileThreshold=240000 -XX:Tier4BackEdgeThreshold=640000
    # What the compilers no longer need goes back to the system. Java 17.0.9 and later.
    -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=5000
    # The archive of classes lies where it was made for: elsewhere each of its 46 MB is rewritten, and then belongs to this
    # process alone.
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
    # DL4J keeps its arrays outside the Java heap.
    -Dorg.bytedeco.javacpp.maxbytes=2G -Dorg.bytedeco.javacpp.maxphysicalbytes=6G
    -Dorg.nd4j.avx.ignore=true -Dorg.nd4j.log.initialization=false
    -Dorg.deeplearning4j.crash.reporting.enabled=false
    --enable-native-access=ALL-UNNAMED
    # Frames of a reading are painted with AWT, which must not open a display of its own beside JavaFX's.
    -Djava.awt.headless=true
  )
  # To touch memory for the first time is dear; in large pages it is a fifth of a second less at each start.
  local pages=
  if { read -r pages < /sys/kernel/mm/transparent_hugepage/enabled; } 2>/dev/null && [[ $pages != *"[never]"* ]]; then
    options+=(-XX:+UseTransparentHugePages)
  fi
  if [ "$version" -ge 24 ]; then
    options+=(--enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow)
  fi
  # JavaFX belongs on the module path; everything else may not go there (DL4J's descriptors are broken). The class path is
  # written out in a fixed order: the archive of classes is good for one class path only.
  local class_path
  printf -v class_path '%s:' "$target/rowreader.jar" "$target"/libraries/*.jar
  options+=(--module-path "$target/javafx" --add-modules javafx.controls -cp "$class_path")
}

# use_archive: later windows take their classes from an archive, which the first one after a build leaves when it is closed.
# One that does not fit, or was cut short, is not used by the Java VM.
use_archive() {
  local archive=$target/rowreader-$version.jsa
  if [ -f "$archive" ] && [ "$archive" -nt "$stamp" ]; then
    options+=("-XX:SharedArchiveFile=$archive" -Xlog:cds=off -Xlog:cds+dynamic=off)
  else
    options+=("-XX:ArchiveClassesAtExit=$archive" -Xlog:cds=off -Xlog:cds+dynamic=off)
  fi
}

# start MAIN_CLASS ARGUMENT...
start() {
  jvm_options
  if [ "$archived" = yes ]; then
    use_archive
  fi
  exec "$java" "${options[@]}" "$@"
}

# Built apart: it brings PyTorch, which the program itself never needs.
bench() {
  target=$here/target/bench
  stamp=$target/built
  need_java
  is_built "$here/src/bench" || build -Pbench
  export DJL_CACHE_DIR=$target/djl DJL_OFFLINE=true OPT_OUT_TRACKING=true
  start -Drowreader.log="$target/rowreader.log" "$@"
}

# Measurements and pictures of the real window; under Xvfb, painted in software, where there is no display.
bench_window() {
  if has_display; then
    bench "$@"
  fi
  need_gtk
  need_test_display
  export JAVA_TOOL_OPTIONS="-Dprism.order=sw -Dprism.text=t2k"
  xvfb-run -a -s "-screen 0 1600x1000x24" "$0" "$command"
}

has_display() { ! on_linux || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Options of the window come without a command among them; help is text. Says in "shows_own" whether the window is to show
# something of one's own.
wants_window() {
  local argument
  shows_own=no
  for argument in "$@"; do
    case $argument in
      -h | --help | -V | --version) return 1 ;;
    esac
  done
  while [ $# -gt 0 ]; do
    case $1 in
      --model | --model=* | --lessons | --lessons=* | *.rowreader | *.zip) shows_own=yes ;;
    esac
    case $1 in
      --data | --strokes | --model | --lessons | --language) shift; [ $# -eq 0 ] || shift ;;
      --data=* | --strokes=* | --model=* | --lessons=* | --language=* | --verbose) shift ;;
      *.rowreader | *.zip) shift ;;
      *) return 1 ;;
    esac
  done
}

run_tests() {
  need_java
  need_maven
  need_gtk
  local options=() beginning end started=()
  if on_linux; then
    need_test_display
    say "running all tests, those of the window under Xvfb"
    # Processes run tests side by side, each with a display of its own: a mouse and a keyboard serve one test at a time.
    # One more than there are cores on the smallest machine: a test of a window waits half of its time.
    local processes=3
    beginning=$(free_displays "$processes") || fail "no display number is free for Xvfb."
    # Without auto-repeat (-r): on a busy machine a robot's key is released late, and would count as many.
    for ((end = 1; end <= processes; end++)); do
      Xvfb ":$beginning$end" -screen 0 1600x1000x24 -nolisten tcp -r >/dev/null 2>&1 &
      started+=("$!")
    done
    # shellcheck disable=SC2064 # The processes of now: the list is gone at the end.
    trap "kill ${started[*]} 2>/dev/null || true" EXIT
    for ((end = 1; end <= processes; end++)); do
      wait_for_file "/tmp/.X11-unix/X$beginning$end" || fail "Xvfb does not start."
    done
    options=("-Dtest.displays=:$beginning" "-Dtest.processes=$processes")
  fi
  maven verify ${options[@]+"${options[@]}"} -Dtest.jvm.args="-Dprism.order=sw -Dprism.text=t2k -Dtestfx.robot=glass" "$@"
}

# The beginning of $1 display numbers that nobody uses: for three of them 20, when these are 201, 202 and 203.
free_displays() {
  local beginning end
  for beginning in {20..900}; do
    for ((end = 1; end <= $1; end++)); do
      [ ! -e "/tmp/.X11-unix/X$beginning$end" ] || continue 2
    done
    echo "$beginning"
    return
  done
  return 1
}

wait_for_file() {
  local tried
  for tried in {1..100}; do
    [ -e "$1" ] && return
    sleep 0.1
  done
  return 1
}

# A display is painted on while the image is made: the classes that a start needs are found by a start.
package() {
  need_java
  need_maven
  need_gtk
  if on_linux; then
    command -v fakeroot >/dev/null && command -v strip >/dev/null || install "what installers are made with" fakeroot binutils
    # Of 570 MB, in a minute instead of ten; a release can afford the ten.
    export DPKG_DEB_COMPRESSOR_TYPE=${DPKG_DEB_COMPRESSOR_TYPE:-gzip} DPKG_DEB_COMPRESSOR_LEVEL=${DPKG_DEB_COMPRESSOR_LEVEL:-4}
  fi
  say "making the image, the zip and the installer"
  begin_build
  local with_display=()
  if ! has_display; then
    need_test_display
    with_display=(xvfb-run -a -s "-screen 0 1600x1000x24")
  fi
  # Empty arrays are unset variables to the bash of macOS.
  ${with_display[@]+"${with_display[@]}"} mvn -f "$here/pom.xml" -B -q -Dstyle.color=never -Ppackage \
    -Dspotless.check.skip=true -Dmaven.test.skip=true verify "$@" || fail "the image was not made: see above."
  end_build
  say "made in $target/package/made:"
  (cd "$target/package/made" && du -shL -- * >&2)
}

command=${1:-}
case $command in
  package)
    shift
    package "$@"
    ;;
  test)
    shift
    run_tests "$@"
    ;;
  bench)
    shift
    bench rowreader.bench.Bench "$@"
    ;;
  bench-start)
    shift
    need_java
    is_built || build
    command -v Xvfb >/dev/null || need_test_display
    bench rowreader.bench.Starts "$here/run.sh" "$@"
    ;;
  bench-ui) bench_window rowreader.AppFrameRates ;;
  screenshots) bench_window rowreader.AppScreenshots "$here/assets/screenshots" "$here/assets/models/seed.zip" ;;
  *)
    need_java
    is_built || build
    if wants_window "$@"; then
      if has_display; then
        need_gtk
        archived=yes
      else
        # Without a window, a model or lessons have no use in a training: then the program says what is missing.
        if [ "$shows_own" = no ]; then
          say "there is no display: training in the terminal instead"
          set -- train "$@"
        fi
      fi
    fi
    start rowreader.App "$@"
    ;;
esac
