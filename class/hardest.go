package class

import "slices"

// hardest are the activities that the smallest share of those who tried them passed.
func (c *Class) hardest(n int) []Activity {
	var tried []Activity
	for _, a := range c.Activities {
		if a.Tried > 0 && a.Passed < a.Tried {
			tried = append(tried, a)
		}
	}
	slices.SortStableFunc(tried, func(a, b Activity) int { return share(a.Passed, a.Tried) - share(b.Passed, b.Tried) })
	return tried[:min(n, len(tried))]
}
