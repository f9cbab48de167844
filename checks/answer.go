package checks

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// An AnswerKind is what an answer has to look like.
type AnswerKind string

// The kinds of answers.
const (
	YesNo  AnswerKind = "yes-no"
	Number AnswerKind = "number"
	Choice AnswerKind = "choice"
	Text   AnswerKind = "text"
)

// Accept brings an answer into the form that it is judged in, or says what a
// right form would be. It does not say whether the answer is right.
func (q Question) Accept(answer string) (string, error) {
	answer = strings.TrimSpace(answer)
	switch q.Kind {
	case YesNo:
		switch strings.ToLower(answer) {
		case "yes", "y", "true":
			return "yes", nil
		case "no", "n", "false":
			return "no", nil
		}
		return "", fmt.Errorf("%q is neither yes nor no", answer)
	case Number:
		n, err := strconv.Atoi(answer)
		if err != nil {
			return "", fmt.Errorf("%q is not a whole number", answer)
		}
		return strconv.Itoa(n), nil
	case Choice:
		i := slices.IndexFunc(q.Options, func(o string) bool { return strings.EqualFold(o, answer) })
		if i < 0 {
			return "", fmt.Errorf("%q is not one of: %s", answer, strings.Join(q.Options, ", "))
		}
		return q.Options[i], nil
	}
	if answer == "" {
		return "", fmt.Errorf("the answer is empty")
	}
	return answer, nil
}

// Reads says whether a check reads the answer to the question.
func (a *Activity) Reads(question string) bool {
	return slices.ContainsFunc(a.Checks, func(c *Check) bool { return c.expect.needs.Asked()[question] })
}
