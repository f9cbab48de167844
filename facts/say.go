package facts

import (
	"fmt"
	"reflect"
	"strings"
	"time"
)

// SayWord words the value of a word: as [Say] does, but permission bits as
// chmod(1) takes them and systemctl(1) shows them, in octal.
func SayWord(now time.Time, word string, value any) string {
	bits, is := value.(int)
	if is && (strings.HasSuffix(word, "Mode") || word == "UMask") {
		return fmt.Sprintf("%04o", bits)
	}
	return Say(now, value)
}

// Say words a value as systemctl(1) would: spans as 10s, no time as "never",
// lists with commas, times without the day if it is the day of now.
func Say(now time.Time, value any) string {
	switch v := value.(type) {
	case nil:
		return "nothing"
	case string:
		return v
	case bool:
		return map[bool]string{true: "yes", false: "no"}[v]
	case time.Duration:
		return saySpan(v)
	case time.Time:
		return sayTime(now, v)
	case uint64:
		if v == Infinity {
			return "infinity"
		}
	case Run:
		return v.say(now)
	case Stop:
		return v.say(now)
	case fmt.Stringer:
		return v.String()
	}
	if text, is := sayPart(value); is {
		return text
	}
	if list := reflect.ValueOf(value); list.Kind() == reflect.Slice {
		return sayList(now, list)
	}
	return fmt.Sprint(value)
}

func sayTime(now, t time.Time) string {
	switch {
	case t.IsZero():
		return "never"
	case t.Local().Format(time.DateOnly) != now.Local().Format(time.DateOnly):
		return t.Local().Format("2006-01-02 15:04:05")
	}
	return t.Local().Format(time.TimeOnly)
}

// sayPart words what a word of a thing may be made of.
func sayPart(value any) (text string, is bool) {
	switch v := value.(type) {
	case Dependency:
		return v.Name, true
	case Condition:
		return v.Name + "=" + v.Value, true
	case Elapse:
		return v.Setting + "=" + saySpan(v.After), true
	case Exec:
		return strings.Join(v.Argv, " "), true
	case IgnoredLine:
		return fmt.Sprintf("%s:%d: %s", v.Path, v.Line, v.Text), true
	case Line:
		return v.Text, true
	case Setting:
		return "[" + v.Section + "] " + v.Key + "=" + v.Value, true
	case Target:
		return v.Name, true
	case Reader:
		return v.User + " (" + v.Path + ")", true
	case Watch:
		return v.Unit + ": " + v.Setting + "=" + v.Path, true
	case Account:
		return v.Name, true
	case File:
		return v.say(), true
	case Process:
		if v.PID == 0 {
			return "no process", true
		}
		return fmt.Sprintf("PID %d, user %s: %s", v.PID, v.User, strings.Join(v.Argv, " ")), true
	}
	return "", false
}

// maxSaid is about how many bytes of a list are said.
const maxSaid = 64 << 10

func sayList(now time.Time, list reflect.Value) string {
	if list.Len() == 0 {
		return "none"
	}
	var said []string
	for i, room := 0, maxSaid; i < list.Len(); i++ {
		if room <= 0 { // a list may have itself in it many times over
			said = append(said, "…")
			break
		}
		said = append(said, Say(now, list.Index(i).Interface()))
		room -= len(said[i]) + 2
	}
	if list.Type().Elem() == reflect.TypeFor[Run]() {
		return strings.Join(said, "; ")
	}
	return strings.Join(said, ", ")
}

func saySpan(d time.Duration) string {
	if d == Forever {
		return "infinity"
	}
	if d < time.Second {
		return d.Round(min(d, time.Millisecond)).String()
	}
	s := d.Round(100 * time.Millisecond).String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return strings.ReplaceAll(s, "m", "min")
}
