package course

import (
	"fmt"
	"math"
	"strconv"
)

// Points are hundredths of a point, so that shares add up exactly.
type Points int64

const whole Points = 100

// maxPoints is the most that an activity can be worth.
const maxPoints = 10000 * whole

// Percent is a share of the points, rounded to the hundredth.
func (p Points) Percent(percent int) Points {
	return Points(math.Round(float64(p) * float64(percent) / 100))
}

// RoundedUp is the next whole number of points, if all that there are are whole.
func (p Points) RoundedUp(of Points) Points {
	if of%whole != 0 {
		return p
	}
	return (p + whole - 1) / whole * whole
}

// Fraction says whether it is not a whole number of points.
func (p Points) Fraction() bool { return p%whole != 0 }

// In is the number of points in whole ones, each of which is a share of a point: 1 or 100.
func (p Points) In(share int) int { return int(p * Points(share) / whole) }

// Float is the number of points.
func (p Points) Float() float64 { return float64(p) / float64(whole) }

// String is the number of points with as many digits as it takes: 10, 2.5, 3.33.
func (p Points) String() string { return strconv.FormatFloat(p.Float(), 'f', -1, 64) }

// MarshalJSON writes the number.
func (p Points) MarshalJSON() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalJSON reads one.
func (p *Points) UnmarshalJSON(text []byte) error {
	n, err := strconv.ParseFloat(string(text), 64)
	if err != nil || math.IsNaN(n) || math.Abs(n) > 1e12 {
		return fmt.Errorf("%s is not a number of points", text)
	}
	*p = Points(math.Round(n * float64(whole)))
	return nil
}

// parsePoints reads a number of points with at most two digits after the point.
func parsePoints(text string) (Points, error) {
	n, err := strconv.ParseFloat(text, 64)
	p := Points(math.Round(n * float64(whole)))
	if err != nil || math.IsNaN(n) || n < 0 || p > maxPoints || math.Abs(float64(p)-n*float64(whole)) > 1e-6 {
		return 0, fmt.Errorf("points are a number from 0 to %s, with at most two digits after the point, not %q", maxPoints, text)
	}
	return p, nil
}
