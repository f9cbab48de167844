package host

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/journal"
)

// Record is one journal entry. Fields that occur more than once keep the
// first value; values that are not text are kept as their bytes.
type Record map[string]string

// At is when the entry was written.
func (r Record) At() time.Time {
	usec, _ := strconv.ParseInt(r["__REALTIME_TIMESTAMP"], 10, 64)
	return time.UnixMicro(usec)
}

// fields are what is read of each record; journalctl adds time, cursor and boot.
const fields = "MESSAGE,MESSAGE_ID,UNIT,USER_UNIT,INVOCATION_ID,USER_INVOCATION_ID,JOB_ID,JOB_TYPE,JOB_RESULT,UNIT_RESULT," +
	"EXIT_CODE,EXIT_STATUS,COMMAND,N_RESTARTS,ERRNO,EXECUTABLE,CODE_FUNC,_PID,_UID,_SYSTEMD_UNIT,_SYSTEMD_USER_UNIT,_SYSTEMD_INVOCATION_ID,_BOOT_ID"

const journalTimeout = 20 * time.Second

// journalctl reads the journal of this machine with journalctl(1).
type journalctl struct{}

// Query runs one journalctl. Matches on different fields narrow, matches on
// the same field widen, and "+" joins two sets (journalctl(1)).
func (journalctl) Query(ctx context.Context, match []string, newest int) ([]Record, error) {
	ctx, cancel := context.WithTimeout(ctx, journalTimeout)
	defer cancel()
	args := append([]string{"-o", "json", "--no-pager", "-q", "-n", strconv.Itoa(newest), "--output-fields=" + fields}, match...)
	cmd := exec.CommandContext(ctx, "journalctl", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "SYSTEMD_COLORS=0")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	output, err := cmd.Output()
	if err != nil {
		blind := &facts.Blindness{ID: "no-journal", Why: "the journal could not be read", Err: err, Try: "Run sdlab doctor: it looks at the journal too."}
		if said := strings.TrimSpace(stderr.String()); said != "" {
			blind.Err = errors.New(said)
		}
		return nil, blind
	}
	return parseRecords(output)
}

func parseRecords(output []byte) ([]Record, error) {
	var records []Record
	lines := bufio.NewScanner(bytes.NewReader(output))
	lines.Buffer(nil, len(output)+1)
	for lines.Scan() {
		if len(lines.Bytes()) == 0 {
			continue
		}
		r, err := parseRecord(lines.Bytes())
		if err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, nil
}

// ParseRecord reads one line of journalctl -o json.
func ParseRecord(line []byte) (Record, error) { return parseRecord(line) }

func parseRecord(line []byte) (Record, error) {
	var raw map[string]any
	if err := json.Unmarshal(line, &raw); err != nil {
		return nil, fmt.Errorf("cannot read a journal record: %w", err)
	}
	r := make(Record, len(raw))
	for name, value := range raw {
		r[name] = fieldText(value)
	}
	return r, nil
}

// fieldText reads a field: text, null (too large), a list of bytes (binary),
// or a list of values (the field occurs more than once).
func fieldText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []any:
		if len(v) == 0 {
			return ""
		}
		if _, number := v[0].(float64); !number {
			return fieldText(v[0])
		}
		text := make([]byte, len(v))
		for i, b := range v {
			n, _ := b.(float64)
			text[i] = byte(n)
		}
		return string(text)
	}
	return ""
}

// blindTo says why the manager's records cannot be read, or nil; journalctl
// itself ends well and prints nothing then. What was written before since is
// gone; since is zero if nothing is.
func (l *look) blindTo() (since time.Time, err error) {
	if l.Scope == User && l.readsOwn() {
		return time.Time{}, nil
	}
	for range rotationTries {
		if kept, since, err := l.keepsJournal(); kept || err != nil {
			return since, err
		}
		time.Sleep(rotationPause)
	}
	return time.Time{}, &facts.Blindness{ID: "no-journal", Why: "systemd-journald keeps no journal on this machine", Try: "See whether it runs: systemctl status systemd-journald"}
}

// While journald rotates, its file is renamed and the new one not there yet.
const (
	rotationTries = 10
	rotationPause = 10 * time.Millisecond
)

// keepsJournal says whether there is a system journal that may be read, and since
// when, if it does not go back to its beginning; the error says that it may not.
func (l *look) keepsJournal() (kept bool, since time.Time, err error) {
	var oldest time.Time
	for _, dir := range machineJournals(l.Root) {
		files, _ := filepath.Glob(filepath.Join(dir, "system*.journal"))
		if len(files) == 0 {
			files = []string{filepath.Join(dir, "system.journal")} // the folder may not even be listed
		}
		for _, path := range append(files, dir) { // in the folder are the files before
			f, err := l.Open(path)
			if errors.Is(err, fs.ErrPermission) {
				return false, time.Time{}, l.journalBlind()
			}
			if err != nil {
				continue
			}
			before, at, ok := journal.First(f)
			f.Close()
			kept = kept || path != dir
			if ok && (oldest.IsZero() || at.Before(oldest)) {
				oldest, since = at, time.Time{}
				if before > 0 {
					since = at
				}
			}
		}
	}
	return kept, since, nil
}

// readsOwn says whether the records of the learner's own manager can be read
// in a file of their own. journald keeps one only on disk; in memory they are
// among the system's (journald.conf(5), SplitMode=).
func (l *look) readsOwn() bool {
	dirs := machineJournals(l.Root)
	onDisk, inMemory := dirs[0], dirs[1]
	if system, _ := filepath.Glob(filepath.Join(inMemory, "system.journal")); len(system) > 0 {
		return false
	}
	own, _ := filepath.Glob(filepath.Join(onDisk, fmt.Sprintf("user-%d*.journal", l.Learner.UID)))
	return slices.ContainsFunc(own, func(file string) bool {
		f, err := l.Open(file)
		if err == nil {
			f.Close()
		}
		return err == nil
	})
}

func (l *look) journalBlind() error {
	return &facts.Blindness{
		ID:  "journal-blind",
		Why: fmt.Sprintf("the user %s may not read the system journal, and journalctl shows nothing instead of saying so", l.Learner.Name),
		Try: fmt.Sprintf("Check with sudo, or join the group that may read it and log in again: sudo usermod -aG systemd-journal %s", l.Learner.Name),
	}
}

// journal looks at the journal itself.
func (l *look) journal() {
	for thing := range l.wanted(facts.JournalKind) {
		_, err := os.Stat(l.path("/var/log/journal"))
		l.seen.Things[thing] = &facts.Journal{Persistent: err == nil}
	}
}
