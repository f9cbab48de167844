package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/sandbox"
)

// activities are those that byhand/all.sh asks about: none runs a program of the learner's.
const activities = "0.1 1.2 1.3 1.4 1.5"

// prepare fills a machine's journal and then does the activities in it.
func prepare(ctx context.Context, m *sandbox.Machine, entries int) error {
	// Without limits on rate and size, so that all entries are kept.
	const conf = `mkdir -p /etc/systemd/journald.conf.d
printf '[Journal]\nRateLimitIntervalSec=0\nRateLimitBurst=0\nSystemMaxUse=8G\nSystemKeepFree=1\n' >/etc/systemd/journald.conf.d/zz-bench.conf
systemctl restart systemd-journald
bench fill "$1"
journalctl --sync`
	if err := inside(ctx, m, "root", "sh", "-euc", conf, "sh", strconv.Itoa(entries)); err != nil {
		return err
	}
	const lesson = `for id in 0.1 1.1 1.2 1.3 1.4 1.5; do
	sdlab solve "$id" --yes
	sdlab check "$id"
done`
	return inside(ctx, m, "learner", "bash", "-euc", lesson)
}

// inside runs a command in the machine; what it says is kept for an error.
func inside(ctx context.Context, m *sandbox.Machine, user string, argv ...string) error {
	out, err := m.Command(ctx, user, argv...).CombinedOutput()
	if err != nil {
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		return fmt.Errorf("%s in %s: %w\n%s", argv[0], m.Name, err, strings.Join(lines[max(0, len(lines)-15):], "\n"))
	}
	return nil
}

// fillTime bounds how long a journal is filled, however slow the disk.
const fillTime = 3 * time.Minute

// fill writes entries by journald's own protocol, a datagram each (systemd's
// "Native Journal Protocol"). The socket is full when journald lags, so this
// is as fast as journald is. It runs inside a machine.
func fill(number string) int {
	entries, err := strconv.Atoi(number)
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: fill NUMBER")
		return 2
	}
	journal, err := net.Dial("unixgram", "/run/systemd/journal/socket")
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		return 1
	}
	until := time.Now().Add(fillTime)
	for i := range entries {
		entry := fmt.Sprintf("MESSAGE=request %d served in %d ms\nPRIORITY=6\nSYSLOG_IDENTIFIER=noise\n", i, i%997)
		if _, err := journal.Write([]byte(entry)); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			return 1
		}
		if i%10_000 == 0 && time.Now().After(until) {
			break
		}
	}
	return 0
}

// entriesIn counts what a machine's journal holds, in its files' headers.
func entriesIn(ctx context.Context, m *sandbox.Machine) (entries, files int, err error) {
	out, err := m.Command(ctx, "root", "journalctl", "--header").Output()
	if err != nil {
		return 0, 0, fmt.Errorf("cannot count the journal's entries: %w", err)
	}
	for line := range strings.Lines(string(out)) {
		if value, is := strings.CutPrefix(strings.TrimSpace(line), "Entry objects: "); is {
			n, _ := strconv.Atoi(value)
			entries += n
			files++
		}
	}
	return entries, files, nil
}
