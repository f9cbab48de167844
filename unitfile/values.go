package unitfile

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// units of time spans (systemd.time(7)); a month is 30.44 days, a year 365.25.
var units = map[string]time.Duration{
	"usec": time.Microsecond, "us": time.Microsecond, "µs": time.Microsecond, "μs": time.Microsecond,
	"msec": time.Millisecond, "ms": time.Millisecond,
	"seconds": time.Second, "second": time.Second, "sec": time.Second, "s": time.Second, "": time.Second,
	"minutes": time.Minute, "minute": time.Minute, "min": time.Minute, "m": time.Minute,
	"hours": time.Hour, "hour": time.Hour, "hr": time.Hour, "h": time.Hour,
	"days": 24 * time.Hour, "day": 24 * time.Hour, "d": 24 * time.Hour,
	"weeks": 7 * 24 * time.Hour, "week": 7 * 24 * time.Hour, "w": 7 * 24 * time.Hour,
	"months": 2629800 * time.Second, "month": 2629800 * time.Second, "M": 2629800 * time.Second,
	"years": 31557600 * time.Second, "year": 31557600 * time.Second, "y": 31557600 * time.Second,
}

const digits = "0123456789"

// Span reads a time span such as 5min 20s; a bare number counts seconds.
func Span(text string) (time.Duration, bool) {
	text = strings.Trim(text, Blank)
	if text == "infinity" {
		return facts.Forever, true
	}
	sum, rest := 0.0, text
	for rest != "" {
		end := countOf(rest, digits+".")
		number, err := strconv.ParseFloat(rest[:end], 64)
		if err != nil {
			return 0, false
		}
		rest = strings.TrimLeft(rest[end:], blank)
		next := strings.IndexAny(rest, digits+blank)
		if next < 0 {
			next = len(rest)
		}
		unit, known := units[rest[:next]]
		if !known {
			return 0, false
		}
		sum += number * float64(unit)
		rest = strings.TrimLeft(rest[next:], blank)
	}
	if sum >= math.MaxInt64 {
		return facts.Forever, text != ""
	}
	return time.Duration(sum), text != ""
}

// countOf is the length of the longest start of text made of set's bytes.
func countOf(text, set string) int { return len(text) - len(strings.TrimLeft(text, set)) }

// factors of sizes in bytes, to the base 1024 (systemd.resource-control(5)).
var factors = map[string]uint64{
	"": 1, "B": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40, "P": 1 << 50, "E": 1 << 60,
}

// Size reads a number of bytes such as 500M or 1.5G, or infinity.
func Size(text string) (uint64, bool) {
	text = strings.Trim(text, Blank)
	if text == "infinity" {
		return facts.Infinity, true
	}
	end := countOf(text, digits+".")
	number, err := strconv.ParseFloat(text[:end], 64)
	factor, known := factors[strings.TrimLeft(text[end:], blank)]
	if err != nil || !known || number*float64(factor) >= float64(facts.Infinity) {
		return 0, false
	}
	return uint64(number * float64(factor)), true
}

// percent reads 50% or 12.5%.
func percent(text string) (float64, bool) {
	number, is := strings.CutSuffix(strings.Trim(text, Blank), "%")
	value, err := strconv.ParseFloat(number, 64)
	return value, is && err == nil && value >= 0
}

// memory reads the value of MemoryMax= and similar settings. A share of the machine's
// memory is not a number of bytes yet: 16G is used for the whole.
func memory(text string) (uint64, bool) {
	const whole = 16 << 30
	if share, is := percent(text); is {
		return uint64(share / 100 * whole), true
	}
	return Size(text)
}

// count reads the value of TasksMax= and LimitNOFILE=: a number, possibly with
// a suffix, a share of what the machine has, or infinity.
func count(text string) (uint64, bool) {
	const whole = 32768 // the kernel's default for kernel.pid_max
	if share, is := percent(text); is {
		return uint64(share / 100 * whole), true
	}
	return Size(text)
}

// quota reads CPUQuota=, a share of one CPU's time, as CPU time per second.
func quota(text string) (time.Duration, bool) {
	share, is := percent(text)
	return time.Duration(share / 100 * float64(time.Second)), is
}

// boolean reads yes and no in all their forms (systemd.syntax(7)).
func boolean(text string) (value, ok bool) {
	switch strings.ToLower(text) {
	case "1", "yes", "y", "true", "t", "on":
		return true, true
	case "0", "no", "n", "false", "f", "off":
		return false, true
	}
	return false, false
}

// Yes says whether the text is one of the words for yes.
func Yes(text string) bool {
	value, _ := boolean(text)
	return value
}

// signals by their names without SIG, as signal(7) numbers them on x86 and ARM.
var signals = map[string]int{
	"HUP": 1, "INT": 2, "QUIT": 3, "ILL": 4, "TRAP": 5, "ABRT": 6, "BUS": 7, "FPE": 8, "KILL": 9, "USR1": 10,
	"SEGV": 11, "USR2": 12, "PIPE": 13, "ALRM": 14, "TERM": 15, "STKFLT": 16, "CHLD": 17, "CONT": 18, "STOP": 19,
	"TSTP": 20, "TTIN": 21, "TTOU": 22, "URG": 23, "XCPU": 24, "XFSZ": 25, "VTALRM": 26, "PROF": 27, "WINCH": 28,
	"IO": 29, "POLL": 29, "PWR": 30, "SYS": 31,
}

func signal(text string) (int, bool) {
	name := strings.TrimPrefix(text, "SIG")
	if strings.HasPrefix(name, "RTMIN") || strings.HasPrefix(name, "RTMAX") {
		return 34, true
	}
	if number, known := signals[name]; known {
		return number, true
	}
	number, err := strconv.Atoi(text)
	return number, err == nil && number > 0 && number < 65
}
