package proof

import (
	"bytes"
	"context"
	"encoding/json"
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
	cmd := p.machine.Command(ctx, "learner", "sdlab", "show", id, "--json")
	cmd.Env = append(cmd.Env, p.env...)
	shown, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("cannot show the page of %s: %w", id, err)
	}
	var about struct{ Page string }
	if err := json.Unmarshal(shown, &about); err != nil {
		return fmt.Errorf("cannot read the page of %s: %w", id, err)
	}
	blocks := blocksOf(about.Page)
	printed, err := p.typeBlocks(ctx, blocks)
	if err != nil {
		return err
	}
	for i, b := range blocks {
		if b.output == nil {
			continue
		}
		if i >= len(printed) {
			return fmt.Errorf("page line %d: the shell ended before this block", b.line)
		}
		if !agrees(b.output, printed[i]) {
			return fmt.Errorf("page line %d: the page shows\n%s\nand the machine printed\n%s", b.line, indent(b.output), indent(strings.Split(printed[i], "\n")))
		}
	}
	return nil
}

// blockEnd stands behind the output of each block.
const blockEnd = "\x1eend of block"

// typeBlocks runs the blocks in one bash, as typed one after the other.
func (p *play) typeBlocks(ctx context.Context, blocks []block) ([]string, error) {
	var script strings.Builder
	for _, b := range blocks {
		fmt.Fprintf(&script, "%s\nprintf '%%s\\n' '%s'\n", b.commands, blockEnd)
	}
	cmd := p.machine.Command(ctx, "learner", "bash", "-s")
	cmd.Env = append(append(cmd.Env, p.env...), "SYSTEMD_PAGER=cat", "SYSTEMD_COLORS=0", "COLUMNS=200")
	cmd.Stdin = strings.NewReader(script.String())
	var printed bytes.Buffer
	cmd.Stdout, cmd.Stderr = &printed, &printed
	if err := cmd.Run(); err != nil && ctx.Err() != nil {
		return nil, fmt.Errorf("the page's commands did not end in time: %w", ctx.Err())
	}
	parts := strings.Split(printed.String(), blockEnd+"\n")
	return parts[:len(parts)-1], nil
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
