package history

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// Record is one journal entry. Fields that occur more than once keep the
// first value; values that are not text are kept as their bytes.
type Record map[string]string

// At is when the entry was sent, as the kernel noted it; when journald wrote it, if it came as a line of output, of
// which the kernel notes nothing. On a busy machine journald is late, by some milliseconds or by a second, so that a
// pause of 5 s between two entries can look shorter than it was.
func (r Record) At() time.Time {
	at := r[sentAt]
	if at == "" {
		at = r["__REALTIME_TIMESTAMP"]
	}
	usec, _ := strconv.ParseInt(at, 10, 64)
	return time.UnixMicro(usec)
}

const sentAt = "_SOURCE_REALTIME_TIMESTAMP"

// fields are what is read of each record; journalctl adds time, cursor and boot.
const fields = "MESSAGE,MESSAGE_ID,UNIT,USER_UNIT,INVOCATION_ID,USER_INVOCATION_ID,JOB_ID,JOB_TYPE,JOB_RESULT,UNIT_RESULT," +
	"SYSLOG_IDENTIFIER,EXIT_CODE,EXIT_STATUS,COMMAND,N_RESTARTS,ERRNO,EXECUTABLE,CODE_FUNC,_PID,_UID,_SYSTEMD_UNIT,_SYSTEMD_USER_UNIT,_SYSTEMD_INVOCATION_ID,_BOOT_ID," + sentAt

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
		if said := strings.TrimSpace(stderr.String()); said != "" {
			err = errors.New(said)
		}
		return nil, facts.Blind("no-journal").Because(err)
	}
	return parseRecords(output)
}

func parseRecords(output []byte) ([]Record, error) {
	var records []Record
	for line := range bytes.Lines(output) {
		r, err := ParseRecord(line)
		if err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, nil
}

// ParseRecord reads one line of journalctl -o json.
func ParseRecord(line []byte) (Record, error) {
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
