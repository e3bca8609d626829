#!/usr/bin/env bash
# Makes the download and uses it as a stranger would: no JDK, no PATH, an empty home, a folder that cannot be written to.
# Draws a digit with the mouse, waits until it was read, closes the window; trains each kind of network; then the same
# with the installer, where this user may install. With "--made", the download that was made before. With ROWREADER_MNIST,
# most trainings take their digits from there, which saves drawing them.
set -euo pipefail
# In braces, bash reads all of it before it runs any of it.
{
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
running=()
installed=no
finish() {
  local process
  for process in ${running[@]+"${running[@]}"}; do kill "$process" 2>/dev/null || true; done
  if [ "$installed" = yes ]; then apt-get purge -y -qq rowreader >/dev/null 2>&1 || true; fi
  rm -rf "$work"
}
trap finish EXIT
fail() {
  echo "test-image: $*" >&2
  sed 's/^/  /' "$work"/state/rowreader/rowreader.log "$work/out" 2>/dev/null | tail -n 30 >&2
  exit 1
}

export DEBIAN_FRONTEND=noninteractive
may_install() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }
# install WHAT...: packages by name, or files of packages with what they depend on.
install() {
  apt-get install -y -qq -o DPkg::Lock::Timeout=120 "$@" ||
    { apt-get update -qq && apt-get install -y -qq -o DPkg::Lock::Timeout=120 "$@"; }
}
for tool in xdotool Xvfb unzip setpriv; do
  command -v "$tool" >/dev/null || { may_install && install xdotool xvfb unzip util-linux; } >/dev/null 2>&1 || true
  command -v "$tool" >/dev/null || fail "$tool is missing. Please install: xdotool xvfb unzip util-linux (names of Debian packages)."
done

if [ "${1:-}" != --made ]; then
  # What it weighs is not tested: quick to pack, quick to unpack.
  DPKG_DEB_COMPRESSOR_TYPE=${DPKG_DEB_COMPRESSOR_TYPE:-gzip} DPKG_DEB_COMPRESSOR_LEVEL=${DPKG_DEB_COMPRESSOR_LEVEL:-1} \
    ./run.sh package -Dpackage.zip.level=1
fi
unzip -q target/package/made/rowreader-*.zip -d "$work/stick"
image=$work/stick/rowreader
for part in "$image" "$image/lib/app/natives" "$image/lib/runtime" "$image/lib/app/rowreader.jsa" target/package/made/*.zip target/package/made/*.deb; do
  du -sh "$part"
done

display=
while [ -z "$display" ] || [ -e "/tmp/.X11-unix/X${display#:}" ]; do display=:$((200 + RANDOM % 500)); done
Xvfb "$display" -screen 0 1600x1000x24 >/dev/null 2>&1 &
running+=($!)
export DISPLAY=$display

# as_stranger COMMAND...: as a user who can write nothing but the four folders, where this is root; for ten minutes at most.
as_stranger() {
  local within=("$(command -v timeout)" 600)
  if [ "$(id -u)" -eq 0 ]; then within+=("$(command -v setpriv)" --reuid=65534 --regid=65534 --clear-groups); fi
  env -i PATH=/nonexistent HOME="$work/home" DISPLAY="$display" JAVA_TOOL_OPTIONS="${tool_options:-}" \
    XDG_CACHE_HOME="$work/cache" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state" \
    "${within[@]}" "$@"
}
fresh_home() {
  rm -rf "$work"/{home,cache,config,data,state}
  mkdir "$work"/{home,cache,config,data,state}
  chmod 777 "$work"/{home,cache,config,data,state}
}
chmod 755 "$work"
chmod -R a+rX,a-w "$image"

wait_for() {
  local what=$1 left=600
  shift
  until "$@"; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || fail "$what did not happen within a minute"
    sleep 0.1
  done
}
is_shown() { xdotool search --onlyvisible --name "Row Reader" >/dev/null 2>&1; }
has_ended() { ! kill -0 "$1" 2>/dev/null; }
was_logged() { grep -q "$1" "$work/state/rowreader/rowreader.log" 2>/dev/null; }

# opens_reads_closes LAUNCHER [FILE]
opens_reads_closes() {
  fresh_home
  as_stranger "$@" >"$work/out" 2>&1 &
  local program=$! window
  running+=("$program")
  wait_for "a window" is_shown
  wait_for "a painted window" was_logged "window painted after"
  window=$(xdotool search --onlyvisible --name "Row Reader" | head -n 1)
  # A one, in the middle of the drawing pad at the left.
  xdotool mousemove --window "$window" 110 160 mousedown 1
  local y
  for y in $(seq 165 9 290); do xdotool mousemove --window "$window" 110 "$y"; sleep 0.03; done
  xdotool mouseup 1
  wait_for "a reading" was_logged "first reading after"
  grep -o "main after.*\|JavaFX after.*\|window .*\|first reading.*" "$work/state/rowreader/rowreader.log"
  xdotool windowfocus "$window" key ctrl+q || xdotool key ctrl+q
  wait_for "the end of the program" has_ended "$program"
  wait "$program" || fail "$1 ended with an error"
  ! was_logged " ERROR " || fail "errors were logged"
}

# Every run of the image writes down which classes it loaded, and from where.
mkdir -m 777 "$work/loaded"
tool_options="-Xlog:class+load:file=$work/loaded/%p.log"

echo "the image"
opens_reads_closes "$image/bin/rowreader"
cat "$work"/loaded/*.log >"$work/all"
shared=$(grep -c "source: shared objects file" "$work/all") || true
echo "classes from the archive: $shared of $(wc -l <"$work/all")"
[ "$shared" -gt 3000 ] || fail "the archive of classes is not used"

fresh_home
digits=()
for network in lstm gru bidirectional-lstm mlp lenet; do
  as_stranger "$image/bin/rowreader" train --network "$network" --samples 1280 --save "$work/data/$network.rowreader" \
    ${digits[@]+"${digits[@]}"} >"$work/out" 2>&1 || fail "training $network failed"
  if [ -d "${ROWREADER_MNIST:-}" ]; then
    cp -rL "$ROWREADER_MNIST" "$work/mnist"
    chmod -R a+rX "$work/mnist"
    digits=(--data "$work/mnist")
    unset ROWREADER_MNIST
  fi
done
as_stranger "$image/bin/rowreader" race rnn,mlp --samples 1280 ${digits[@]+"${digits[@]}"} >"$work/out" 2>&1 || fail "a race failed"
cp assets/icon.svg "$work/data/none.png"
if as_stranger "$image/bin/rowreader" read "$work/data/none.png" >"$work/out" 2>&1; then fail "a picture that is none was read"; fi
echo "a model by its name"
cp "$work/data/lstm.rowreader" "$work/stick/model.rowreader"
opens_reads_closes "$image/bin/rowreader" "$work/stick/model.rowreader"

echo "jars that none of these runs took a class from:"
cat "$work"/loaded/*.log >"$work/all"
for jar in "$image"/lib/app/*.jar; do
  grep -q "source: file:.*/${jar##*/}" "$work/all" || du -sh "$jar" | sed "s|$work/stick/||"
done
tool_options=

# what_is_left_of_it: what lies where packages and their scripts put things, by its name.
what_is_left_of_it() {
  find /opt /usr/share /usr/local/share /usr/bin /usr/lib /etc -iname '*rowreader*' 2>/dev/null | sort
}
if ! may_install; then
  echo "the installer is not tried: this user may not install"
elif [[ $(dpkg-query -W -f='${db:Status-Abbrev}' rowreader 2>/dev/null) == ?i* ]]; then
  echo "the installer is not tried: Row Reader is installed here, and would be removed"
else
  echo "the installer"
  what_is_left_of_it >"$work/before"
  installed=yes
  install "$PWD"/target/package/made/rowreader_*.deb >"$work/out" 2>&1 || fail "the installer failed"
  [ -n "$(find /usr/share/applications /usr/local/share/applications -name '*rowreader*.desktop' 2>/dev/null)" ] || fail "no menu entry"
  opens_reads_closes /opt/rowreader/bin/rowreader
  apt-get purge -y -qq -o DPkg::Lock::Timeout=120 rowreader >"$work/out" 2>&1 || fail "the removal failed"
  installed=no
  what_is_left_of_it >"$work/after"
  diff "$work/before" "$work/after" >"$work/out" || fail "this was left behind"
fi
echo "test-image: all well"
exit 0
}
