package proof

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/sdlab/sdlab/page"
)

// block is a command block of a page and what the page says that it prints.
type block struct {
	line     int // on the page
	commands string
	output   []string // nil if the page shows none
}

// blocksOf pairs the sh blocks of a page with the output blocks behind them.
func blocksOf(markdown string) []block {
	var blocks []block
	for _, part := range page.Split(markdown) {
		switch {
		case part.Kind != page.Code:
		case part.Lang == "sh":
			blocks = append(blocks, block{line: part.Line, commands: strings.Join(part.Lines, "\n")})
		case part.Lang == "output" && len(blocks) > 0:
			blocks[len(blocks)-1].output = part.Lines
		}
	}
	return blocks
}

// aroundPage returns the parts of a case's script before and after its line
// "page". Without that line the page comes first.
func aroundPage(script string) (before, after string) {
	before, after, ok := strings.Cut(script, "\npage\n")
	if !ok {
		return "", script
	}
	return before, after
}

// page does what the page says, in one shell and in order, and compares
// what was printed with what the page shows.
func (p *play) page(ctx context.Context, id string) error {
	var about struct{ Page string }
	if err := p.read(ctx, &about, "learner", nil, "show", id, "--json"); err != nil {
		return err
	}
	blocks := blocksOf(about.Page)
	printed, err := p.typeBlocks(ctx, blocks)
	if err != nil {
		return err
	}
	p.stumbled = stumbles(blocks, printed)
	for i, b := range blocks {
		if b.output == nil {
			continue
		}
		if i >= len(printed) {
			return fmt.Errorf("page line %d: the shell ended before this block", b.line)
		}
		if !agrees(b.output, printed[i].text) {
			return fmt.Errorf("page line %d: the page shows\n%s\nand the machine printed\n%s", b.line, indent(b.output), indent(strings.Split(printed[i].text, "\n")))
		}
	}
	return nil
}

// blockEnd stands behind the output of each block, and its exit status behind that.
const blockEnd = "\x1eend of block "

// printed is what a block printed, and the exit status of its last command.
type printed struct{ text, status string }

// typeBlocks runs the blocks in one bash, as typed one after the other.
func (p *play) typeBlocks(ctx context.Context, blocks []block) ([]printed, error) {
	var script strings.Builder
	for _, b := range blocks {
		fmt.Fprintf(&script, "%s\nprintf '%%s%%s\\n' '%s' \"$?\"\n", b.commands, blockEnd)
	}
	cmd := p.machine.Command(ctx, "learner", "bash", "-s")
	cmd.Env = append(append(cmd.Env, p.env...), "SYSTEMD_PAGER=cat", "SYSTEMD_COLORS=0", "COLUMNS=200")
	cmd.Stdin = strings.NewReader(script.String())
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil && ctx.Err() != nil {
		return nil, fmt.Errorf("the page's commands did not end in time: %w", ctx.Err())
	}
	return printedBy(said.String()), nil
}

// printedBy takes apart what all blocks printed.
func printedBy(said string) (blocks []printed) {
	for {
		text, rest, ended := strings.Cut(said, blockEnd)
		if !ended {
			return blocks
		}
		var status string
		status, said, _ = strings.Cut(rest, "\n")
		blocks = append(blocks, printed{text, status})
	}
}

// stumbles words which blocks ended with an error. Where a page is right, they were meant
// to; where it is not, this is what its author wants to see first.
func stumbles(blocks []block, ended []printed) (lines []string) {
	for i, b := range ended {
		if b.status != "0" && !strings.HasPrefix(blocks[i].commands, "sdlab check") {
			lines = append(lines, fmt.Sprintf("page line %d: its last command ended with exit status %s, after printing\n%s", blocks[i].line, b.status, indent(strings.Split(tail(b.text), "\n"))))
		}
	}
	return lines
}

// agrees compares an output block with what was printed. An ellipsis stands
// for any text in a line, and alone on a line for any lines.
func agrees(shown []string, printed string) bool {
	var pattern strings.Builder
	pattern.WriteString(`(?s)\A\s*`)
	for _, line := range shown {
		line = strings.TrimRight(line, " ")
		if line == "…" {
			pattern.WriteString(`(?:[^\n]*\n)*?`)
			continue
		}
		parts := strings.Split(line, "…")
		for i, p := range parts {
			parts[i] = regexp.QuoteMeta(p)
		}
		pattern.WriteString(strings.Join(parts, `[^\n]*?`) + `[ ]*\n`)
	}
	pattern.WriteString(`\s*\z`)
	return regexp.MustCompile(pattern.String()).MatchString(strings.TrimRight(printed, "\n") + "\n")
}

func indent(lines []string) string { return "    " + strings.Join(lines, "\n    ") }
