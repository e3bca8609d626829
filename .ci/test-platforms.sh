#!/usr/bin/env bash
# Finds every library for the systems that this machine is not: nothing is run, and nothing is kept but what Maven keeps.
# A download of theirs is built where they are (.github/workflows/release.yml).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

resolve() {
  local platform=$1 javafx=$2 said
  # The repository is asked for what is not kept here yet; without a network there is nothing to be found out.
  if said=$(mvn -B -Dstyle.color=never -Dspotless.check.skip=true "-Dhost.platform=$platform" "-Djavafx.platform=$javafx" \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:resolve -DincludeScope=runtime 2>&1); then
    grep -q "javafx-graphics:jar:$javafx:" <<<"$said" && grep -q "nd4j-native:jar:$platform:" <<<"$said" &&
      grep -q "openblas:jar:$platform:" <<<"$said" && grep -q "javacpp:jar:$platform:" <<<"$said" || {
      echo "test-platforms: the libraries of $platform were not asked for" >&2
      exit 1
    }
    echo "test-platforms: $platform: all there"
  elif grep -qi "offline\|unknown host\|connection refused\|timed out\|network is unreachable\|temporary failure" <<<"$said"; then
    echo "test-platforms: $platform: not asked, there is no network"
  else
    grep ERROR <<<"$said" | head -n 3 >&2
    exit 1
  fi
}

resolve windows-x86_64 win
resolve macosx-x86_64 mac
resolve macosx-arm64 mac-aarch64
resolve linux-arm64 linux-aarch64
