package dbus

import (
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

var (
	spanType = reflect.TypeFor[time.Duration]()
	timeType = reflect.TypeFor[time.Time]()
	execType = reflect.TypeFor[[]facts.Exec]()

	conditionType = reflect.TypeFor[[]facts.Condition]()
	elapseType    = reflect.TypeFor[[]facts.Elapse]()
)

// Set puts a D-Bus value into the field of that name. The field's type
// says what the value means.
func Set(unit *facts.Unit, word string, value any) error {
	field := reflect.ValueOf(unit).Elem().FieldByName(word)
	decoded, err := decode(word, value, field.Type())
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", word, err)
	}
	field.Set(reflect.ValueOf(decoded).Convert(field.Type()))
	return nil
}

func decode(word string, value any, want reflect.Type) (any, error) {
	switch want {
	case spanType:
		return SpanOf(value)
	case timeType:
		return TimeOf(value)
	case execType:
		return execsOf(value)
	case conditionType:
		return conditionsOf(value)
	case elapseType:
		return elapsesOf(value)
	}
	switch v := value.(type) {
	case []byte:
		return hex.EncodeToString(v), nil
	case [][]any:
		return pairsOf(word, v), nil
	case []any:
		return pickOf(word, v)
	}
	if number, is := value.(uint64); is {
		if strings.Contains(word, "Capabilit") { // a bit for each
			return number & facts.Infinity, nil
		}
		return min(number, facts.Infinity), nil
	}
	if got := reflect.TypeOf(value); !got.ConvertibleTo(want) || (want.Kind() == reflect.String) != (got.Kind() == reflect.String) {
		return nil, fmt.Errorf("its type is %T", value)
	}
	return value, nil
}

// SpanOf reads a time span in µs; the largest number is for infinity.
func SpanOf(value any) (time.Duration, error) {
	usec, ok := value.(uint64)
	switch {
	case !ok:
		return 0, fmt.Errorf("its type is %T, not t", value)
	case usec > math.MaxInt64/1000:
		return facts.Forever, nil
	}
	return time.Duration(usec) * time.Microsecond, nil
}

// TimeOf reads a time in µs since 1970; 0 is for never.
func TimeOf(value any) (time.Time, error) {
	usec, ok := value.(uint64)
	switch {
	case !ok:
		return time.Time{}, fmt.Errorf("its type is %T, not t", value)
	case usec == 0 || usec > math.MaxInt64:
		return time.Time{}, nil
	}
	return time.UnixMicro(int64(usec)), nil
}

// execsOf reads a(sasbttttuii): path, argv, ignore failure, times, PID, status.
func execsOf(value any) ([]facts.Exec, error) {
	rows, ok := value.([][]any)
	if !ok {
		return nil, fmt.Errorf("its type is %T, not a(sasbttttuii)", value)
	}
	execs := []facts.Exec{}
	for _, row := range rows {
		if len(row) < 3 {
			return nil, fmt.Errorf("a command line has %d members", len(row))
		}
		var e facts.Exec
		e.Path, _ = row[0].(string)
		e.Argv, _ = row[1].([]string)
		e.IgnoreFailure, _ = row[2].(bool)
		if len(row) == 10 {
			code, _ := row[8].(int32)
			status, _ := row[9].(int32)
			e.Code, e.Status = int(code), int(status)
		}
		execs = append(execs, e)
	}
	return execs, nil
}

// conditionsOf reads a(sbbsi): type, triggering, negated, parameter, and a state
// that is 0 before the first test, above it if the condition held, and below if not.
func conditionsOf(value any) ([]facts.Condition, error) {
	rows, ok := value.([][]any)
	if !ok {
		return nil, fmt.Errorf("its type is %T, not a(sbbsi)", value)
	}
	conditions := []facts.Condition{}
	for _, row := range rows {
		if len(row) != 5 {
			return nil, fmt.Errorf("a condition has %d members", len(row))
		}
		var c facts.Condition
		c.Name, _ = row[0].(string)
		c.Value, _ = row[3].(string)
		if negated, _ := row[2].(bool); negated {
			c.Value = "!" + c.Value
		}
		if triggering, _ := row[1].(bool); triggering {
			c.Value = "|" + c.Value
		}
		state, _ := row[4].(int32)
		c.Tested, c.Held = state != 0, state > 0
		conditions = append(conditions, c)
	}
	return conditions, nil
}

// elapsesOf reads a(stt): OnBootUSec, the span in µs, and when it elapses next.
func elapsesOf(value any) ([]facts.Elapse, error) {
	rows, ok := value.([][]any)
	if !ok {
		return nil, fmt.Errorf("its type is %T, not a(stt)", value)
	}
	elapses := []facts.Elapse{}
	for _, row := range rows {
		if len(row) < 2 {
			return nil, fmt.Errorf("a timer's span has %d members", len(row))
		}
		name, _ := row[0].(string)
		after, err := SpanOf(row[1])
		if err != nil {
			return nil, err
		}
		elapses = append(elapses, facts.Elapse{Setting: strings.TrimSuffix(name, "USec") + "Sec", After: after})
	}
	return elapses, nil
}

// pairsOf reads a(sb), a(ss) and the like: the first member, with systemd's own
// "-" for an environment file that may be missing, and a credential's path behind
// its ID. Of a socket's address and of what a path unit watches, the first member
// is the type; systemctl(1) puts that behind the other, in parentheses. Of a
// timer's calendar events the first is always OnCalendar.
func pairsOf(word string, rows [][]any) []string {
	list := []string{}
	for _, row := range rows {
		name, _ := row[0].(string)
		if optional, _ := row[1].(bool); optional && word == "EnvironmentFiles" {
			name = "-" + name
		}
		second, _ := row[1].(string)
		switch word {
		case "LoadCredential":
			name += ":" + second
		case "Listen", "Paths":
			name = second + " (" + name + ")"
		case "TimersCalendar":
			name = second
		}
		list = append(list, name)
	}
	return list
}

// pickOf reads the structs (uo) of Job, (ss) of LoadError, (aiai) of exit statuses
// and signals, of which it takes the statuses, and (bas) of a filter: whether it
// lists what is open, and the list, before which there is a ~ otherwise, as in a
// unit file.
func pickOf(word string, v []any) (any, error) {
	if len(v) != 2 {
		return nil, fmt.Errorf("it has %d members", len(v))
	}
	if word == "Job" {
		return v[0], nil
	}
	if statuses, is := v[0].([]int32); is {
		list := []int{}
		for _, status := range statuses {
			list = append(list, int(status))
		}
		return list, nil
	}
	if open, is := v[0].(bool); is {
		list, _ := v[1].([]string)
		if !open && len(list) > 0 {
			list = append([]string{"~" + list[0]}, list[1:]...)
		}
		return list, nil
	}
	message, _ := v[1].(string)
	return strings.TrimSpace(message), nil
}
