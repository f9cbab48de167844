package facts

import (
	"math"
	"slices"
)

// Analysis is what systemd-analyze(1) says about a service's file.
type Analysis struct {
	Verified bool // verify could be asked
	// Ignored are the lines that systemd ignores; never nil if Verified.
	Ignored []IgnoredLine
	Said    []string   // what else verify says about the unit
	Rated   bool       // security could be asked
	Exposed []Exposure // the heaviest first
}

// Exposure is one thing that a service could do without, by systemd-analyze security.
type Exposure struct {
	Setting string  // ProtectHome
	About   string  // systemd's own description
	Weight  float64 // out of 10 in all
}

// Heaviest adds up the exposures by setting and lists the first few.
func (a Analysis) Heaviest(n int) []Exposure {
	var sums []Exposure
	for _, e := range a.Exposed {
		at := slices.IndexFunc(sums, func(s Exposure) bool { return s.Setting == e.Setting })
		if at < 0 {
			sums = append(sums, e)
			continue
		}
		sums[at].Weight += e.Weight
	}
	slices.SortStableFunc(sums, func(a, b Exposure) int { return int(100*b.Weight+0.5) - int(100*a.Weight+0.5) })
	for i := range sums {
		sums[i].Weight = math.Round(10*sums[i].Weight) / 10 // as systemd prints it
	}
	return sums[:min(n, len(sums))]
}
