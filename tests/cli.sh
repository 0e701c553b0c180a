#!/usr/bin/env bash
# cli.sh - replay tests/cli/*.t, each a session at a shell in its own folder.
# SPDX-License-Identifier: MIT
#
#	tests/cli.sh [-u] PROGRAM-DIR FILE...
#
#	$ COMMAND	run it: the lines below are what it prints
#	> MORE		the command goes on, as a shell shows it
#	[N]		its exit code, when that is not 0
#	@include NAME ARGUMENT...
#			run tests/cli/setup/NAME.setup, its arguments $1 and so
#			on, and show nothing; but a command in it that fails is
#			shown, and ends the transcript as failed
#	@once NAME	the same, but played once a build, in a folder of its
#			own of which the files are copied: for what takes long
#	# TEXT		a remark
#
# The exit code of every command is checked: where no [N] stands it must be 0.
# A command runs podium once, so that [N] is its own. In a pipe it is too
# (pipefail), as long as what reads podium's output reads all of it and finds
# something: sed -n 1p and not head, grep only for what is there.
# With -u, accept what is printed; then read it.
update=; [ "$1" = -u ] && { update=1; shift; }
PATH=$(cd "$1" && pwd):$PATH; shift
fixtures=$(pwd)/fixtures setup=$(pwd)/tests/cli/setup once=${PATH%%:*}/tests/once
export LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1700000000
unset LANGUAGE LANG PODIUM_LANG PODIUM_CONTEST
set -o pipefail

# Copy what setup $1 makes; make it if podium, a setup or a fixture has changed
# since.
play_once() {
	mkdir -p "$once" || return
	(
		flock 9
		[ "$once/$1" -nt "${PATH%%:*}/podium" ] &&
			[ -z "$(find "$setup" "$fixtures" -newer "$once/$1" -print -quit)" ] && exit
		rm -rf "${once:?}/$1" "$once/$1.new"
		mkdir "$once/$1.new"
		cd "$once/$1.new" || exit
		ln -s "$fixtures" fixtures
		PODIUM_KEY=$once/$1.new/key play "$1" "$setup/$1.setup" &&
			rm fixtures && mv "$once/$1.new" "$once/$1"
	) 9>"$once/$1.lock" && cp -p "$once/$1"/* .
}

# Play a file. The commands run in this shell: its own names begin with cli_.
cli_twice='(^|[^.[:alnum:]"'\''])podium .*[^.[:alnum:]"'\'']podium '
play() { # SETUP-NAME FILE [ARGUMENT...]; without a name everything is shown
	local cli_setup=$1 cli_lines cli_line cli_at cli_code cli_words
	mapfile -t cli_lines <"$2" || return
	shift 2
	for ((cli_at = 0; cli_at < ${#cli_lines[@]}; cli_at++)); do
		cli_line=${cli_lines[cli_at]}
		case $cli_line in
		'$ '*)	while [[ ${cli_lines[cli_at + 1]-} == '> '* ]]; do
				cli_line+=$'\n'${cli_lines[++cli_at]}
			done ;;
		'@include '* | '@once '* | '#'* | '') ;;
		*)	continue ;;
		esac
		[ "$cli_setup" ] || printf '%s\n' "$cli_line"
		case $cli_line in
		'$ '*)	cli_line=${cli_line#??}
			cli_line=${cli_line//$'\n> '/$'\n'}
			if [[ $cli_line =~ $cli_twice ]]; then
				echo "podium twice in one command: $cli_line"
				return 1
			fi
			eval "$cli_line" </dev/null >"$cli_log" 2>&1
			cli_code=$?
			[ "$cli_setup" ] && [ "$cli_code" = 0 ] && continue
			[ "$cli_setup" ] && echo "$cli_setup: $cli_line"
			cat "$cli_log"
			[ -z "$(tail -c 1 "$cli_log")" ] || echo
			[ "$cli_code" = 0 ] || echo "[$cli_code]"
			[ "$cli_setup" ] && return 1 ;;
		'@include '*)
			eval "cli_words=(${cli_line#@include })"
			play "${cli_words[0]}" "$setup/${cli_words[0]}.setup" \
				"${cli_words[@]:1}" || return ;;
		'@once '*)
			play_once "${cli_line#@once }" || return ;;
		esac
	done
	return 0
}

passed=0 failed=0
for t; do
	tmp=$(mktemp -d)
	file=$(realpath "$t")
	if (
		cd "$tmp" || exit
		ln -s "$fixtures" fixtures
		export PODIUM_KEY=$tmp/key
		cli_log=$tmp.log
		play '' "$file"
	) >"$tmp.out" && [ "$update" ]; then cp "$tmp.out" "$t"; fi
	if diff -u "$t" "$tmp.out"; then passed=$((passed + 1))
	else failed=$((failed + 1)); fi
	rm -rf "$tmp" "$tmp.out" "$tmp.log"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
