# Finds a JDK 25 or newer: JAVA_HOME, PATH, the usual folders, SDKMAN, macOS. Sourced by ops/run and ops/test.

is_25() {
    local version
    [[ -x "$1/bin/javac" && -x "$1/bin/java" ]] || return 1
    version="$("$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')"
    [[ -n "$version" && "$version" -ge 25 ]]
}

find_java() {
    local home candidates=()
    [[ -n "${JAVA_HOME:-}" ]] && candidates+=("$JAVA_HOME")
    if command -v java >/dev/null 2>&1; then
        home="$(command -v java)"
        home="$(readlink -f "$home" 2>/dev/null || echo "$home")"
        candidates+=("$(dirname "$(dirname "$home")")")
    fi
    if [[ -x /usr/libexec/java_home ]]; then
        home="$(/usr/libexec/java_home -v 25+ 2>/dev/null || true)"
        [[ -n "$home" ]] && candidates+=("$home")
    fi
    shopt -s nullglob
    candidates+=(/usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home)
    shopt -u nullglob
    for home in "${candidates[@]}"; do
        if is_25 "$home"; then
            echo "$home/bin/java"
            return 0
        fi
    done
    {
        echo "需要 JDK 25 或更新版本，没有找到。(JDK 25 or newer is needed and was not found.)"
        echo "  Debian/Ubuntu:  apt-get install openjdk-25-jdk    (或 Eclipse Temurin: https://adoptium.net)"
        echo "  macOS:          brew install --cask temurin@25"
        echo "  SDKMAN:         sdk install java 25-tem"
        echo "安装后再运行；或用 JAVA_HOME 指明位置。"
    } >&2
    return 1
}
