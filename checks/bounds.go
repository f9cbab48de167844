package checks

import (
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"syscall" //nolint:depguard // what this thread took of a processor is no look at the machine
	"time"

	"github.com/expr-lang/expr/ast"
	exprbuiltin "github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/vm"
)

// A lesson may come from a stranger, and what its expressions take is bounded:
// how long they are, what they may call, and, for those that could take long,
// the time and memory of all of them together.
const (
	maxExpression = 8 << 10 // bytes; the longest of the built-in lesson has 1,700
	maxValues     = 64      // in one sentence
	maxRepeats    = 16
	maxRuns       = 300
	maxTime       = 3 * time.Second
	maxMemory     = 256 << 20
)

// functions are those of the expression language that expressions may call. What
// is not among them makes much out of little, such as repeat, or asks for
// something other than what was seen, such as now.
var functions = []string{
	"all", "any", "none", "one", "filter", "map", "count", "find", "findIndex", "findLast", "findLastIndex", "sum",
	"len", "first", "last", "take", "concat", "flatten", "uniq", "reverse", "sort", "sortBy", "join", "split",
	"int", "float", "string", "abs", "ceil", "floor", "round", "max", "min", "bitand", "bitor", "bitshr",
	"trim", "trimPrefix", "trimSuffix", "upper", "lower", "indexOf", "lastIndexOf", "hasPrefix", "hasSuffix",
}

// restrict takes all other functions out of the language.
func restrict(config *conf.Config) {
	for _, f := range exprbuiltin.Builtins {
		if !slices.Contains(functions, f.Name) {
			config.Disabled[f.Name] = true
			delete(config.Builtins, f.Name)
		}
	}
}

// countedRepeats are the repeats of a pattern that are counted: each is compiled so often.
var countedRepeats = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{[0-9]+(,[0-9]*)?\}`) })

// tooLong refuses what would take long only to compile.
func (s Source) tooLong() error {
	switch {
	case len(s.Text) > maxExpression:
		return s.fault("the expression is longer than %d KiB", maxExpression>>10)
	case strings.Count(s.Text, "{") > maxRepeats && len(countedRepeats().FindAllString(s.Text, -1)) > maxRepeats:
		return s.fault("the expression counts repeats more than %d times, as {2,3} in a pattern does", maxRepeats)
	}
	return nil
}

// dearer are the nodes from which on an expression is watched.
const dearer = 400

// weight is what an expression may take, with the named ones that it uses.
type weight struct {
	runs    int // evaluations: a name is evaluated where it is used
	nodes   int
	doubled int // what can make a value twice as long
	loops   bool
}

// dear says whether an expression could take long or much memory: it goes
// through lists within lists, counts, or is long. All others take as many steps
// as they have parts, times the length of a list of what was seen.
func (w weight) dear() bool { return w.loops || w.nodes > dearer || w.doubled > 8 }

// weigh finds out what an expression may take. A function that the language does
// not let go of is refused here, and names that use names all over again.
func weigh(source Source, node ast.Node, uses map[string]*expression) (weight, error) {
	c := costs{weight: weight{runs: 1}}
	ast.Walk(&node, &c)
	for _, used := range uses {
		c.runs += used.weight.runs
		c.nodes += used.weight.nodes
		c.doubled += used.weight.doubled + 1
	}
	switch {
	case c.refused != "":
		return c.weight, source.fault("nothing is called %s here", c.refused)
	case c.runs > maxRuns:
		return c.weight, source.fault("the names in it use other names more than %d times", maxRuns)
	}
	return c.weight, nil
}

// costs looks for what makes an expression dear.
type costs struct {
	weight
	refused string
}

func (c *costs) Visit(node *ast.Node) {
	c.nodes++
	switch n := (*node).(type) {
	case *ast.BinaryNode:
		c.loops = c.loops || n.Operator == ".."
		if n.Operator == "+" {
			c.doubled++
		}
	case *ast.BuiltinNode:
		if !slices.Contains(functions, n.Name) {
			c.refused = n.Name
		}
	case *ast.ArrayNode, *ast.VariableDeclaratorNode:
		c.doubled++
	case *ast.PredicateNode:
		inner := loops{}
		ast.Walk(&n.Node, &inner)
		c.loops = c.loops || inner.found
	}
}

type loops struct{ found bool }

func (l *loops) Visit(node *ast.Node) {
	if _, ok := (*node).(*ast.PredicateNode); ok {
		l.found = true
	}
}

var errSpent = errors.New("the lesson's expressions take too long or too much memory, so they are not evaluated")

// Refresh forgets what expressions took so far: for a program that judges one machine
// after the other.
func Refresh() { language.spent.Store(0) }

// evaluate runs a program over an environment. One that is dear runs beside, and
// is left alone when its time is over: nothing stops it, but sdlab is about to
// end, since from then on no dear program is run.
func (e *expression) evaluate(env map[string]any) (any, error) {
	if !e.weight.dear() {
		return vm.Run(e.program, env)
	}
	spent := &language.spent
	if spent.Load() > int64(maxTime) {
		return nil, errSpent
	}
	type outcome struct {
		value any
		err   error
		took  time.Duration
	}
	done, began, before := make(chan outcome, 1), time.Now(), heap()
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		from := processorTime()
		value, err := vm.Run(e.program, env)
		done <- outcome{value, err, processorTime() - from}
	}()
	again := time.NewTicker(5 * time.Millisecond)
	defer again.Stop()
	for {
		select {
		case o := <-done:
			spent.Add(int64(o.took))
			return o.value, o.err
		case <-again.C:
		}
		switch took := time.Since(began); {
		case took+time.Duration(spent.Load()) > maxTime:
			spent.Add(int64(maxTime))
			return nil, fmt.Errorf("%s:%d: %w: longer than %v", e.source.Path, e.source.Line, errSpent, maxTime)
		case heap() > before+maxMemory:
			spent.Add(int64(2 * maxTime))
			return nil, fmt.Errorf("%s:%d: %w: more than %d MiB", e.source.Path, e.source.Line, errSpent, maxMemory>>20)
		}
	}
}

// processorTime is what the calling thread has had of a processor: on a busy machine
// a short evaluation may wait for long.
func processorTime() time.Duration {
	const thisThread = 1 // RUSAGE_THREAD
	var used syscall.Rusage
	if syscall.Getrusage(thisThread, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// heap is how much memory objects take, in bytes.
func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
