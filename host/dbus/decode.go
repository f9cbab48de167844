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
		return listOf(value, "sasbttttuii", 3, execOf)
	case conditionType:
		return listOf(value, "sbbsi", 5, conditionOf)
	case elapseType:
		return listOf(value, "stt", 2, elapseOf)
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

// listOf reads structs of a signature with at least so many members.
func listOf[T any](value any, signature string, members int, read func(row []any) (T, error)) ([]T, error) {
	rows, ok := value.([][]any)
	if !ok {
		return nil, fmt.Errorf("its type is %T, not a(%s)", value, signature)
	}
	list := []T{}
	for _, row := range rows {
		if len(row) < members {
			return nil, fmt.Errorf("a struct (%s) has %d members", signature, len(row))
		}
		one, err := read(row)
		if err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

// execOf reads (sasbttttuii): path, argv, ignore failure, times, PID, status.
func execOf(row []any) (e facts.Exec, err error) {
	e.Path, _ = row[0].(string)
	e.Argv, _ = row[1].([]string)
	e.IgnoreFailure, _ = row[2].(bool)
	if len(row) == 10 {
		code, _ := row[8].(int32)
		status, _ := row[9].(int32)
		e.Code, e.Status = int(code), int(status)
	}
	return e, nil
}

// conditionOf reads (sbbsi): type, triggering, negated, parameter, and a state
// that is 0 before the first test, above it if the condition held, and below if not.
func conditionOf(row []any) (c facts.Condition, err error) {
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
	return c, nil
}

// elapseOf reads (stt): OnBootUSec, the span in µs, and when it elapses next.
func elapseOf(row []any) (e facts.Elapse, err error) {
	name, _ := row[0].(string)
	e.Setting = strings.TrimSuffix(name, "USec") + "Sec"
	e.After, err = SpanOf(row[1])
	return e, err
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
