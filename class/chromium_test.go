//go:build browser

package class

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// A tab is one of a headless Chromium, which is told what to do by the DevTools protocol, through a pipe.
type tab struct {
	t       *testing.T
	to      io.Writer
	from    *bufio.Reader
	session string
	calls   int
	events  []string // methods of what happened, such as a line on the console
}

// openPage starts Chromium with a page of this file.
func openPage(t *testing.T, path string, width, height int) *tab {
	t.Helper()
	profile, err := os.MkdirTemp("", "sdlab-chromium-") // to which its processes write until they have ended
	if err != nil {
		t.Fatal(err)
	}
	theirs, to, err := os.Pipe()
	from, ours, err2 := os.Pipe()
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	cmd := exec.Command(chromium(t), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", "--user-data-dir="+profile, "about:blank")
	cmd.ExtraFiles = []*os.File{theirs, ours} // files 3 and 4
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	ours.Close()
	t.Cleanup(func() {
		to.Close()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = os.RemoveAll(profile)
	})
	b := &tab{t: t, to: to, from: bufio.NewReader(from)}
	if err := from.SetReadDeadline(time.Now().Add(2 * time.Minute)); err != nil {
		t.Fatal(err)
	}
	target := b.call("Target.createTarget", map[string]any{"url": "about:blank", "newWindow": true, "width": width, "height": height})
	b.session = b.call("Target.attachToTarget", map[string]any{"targetId": target["targetId"], "flatten": true})["sessionId"].(string)
	for _, domain := range []string{"Page", "Runtime", "Log"} {
		b.call(domain+".enable", nil)
	}
	b.call("Page.navigate", map[string]any{"url": "file://" + path})
	for !slices.Contains(b.events, "Page.loadEventFired") {
		b.read()
	}
	return b
}

// chromium finds one; that there is none is a failure.
func chromium(t *testing.T) string {
	for _, name := range []string{"chromium", "chromium-headless-shell", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("there is no Chromium: scripts/setup.sh browser installs it")
	return ""
}

type message struct {
	ID     int
	Method string
	Result map[string]any
	Error  *struct{ Message string }
}

// call asks for something and waits for its answer.
func (b *tab) call(method string, params any) map[string]any {
	b.t.Helper()
	b.calls++
	id := b.calls
	ask := map[string]any{"id": id, "method": method}
	if params != nil {
		ask["params"] = params
	}
	if b.session != "" {
		ask["sessionId"] = b.session
	}
	text, err := json.Marshal(ask)
	if err == nil {
		_, err = b.to.Write(append(text, 0))
	}
	if err != nil {
		b.t.Fatal(err)
	}
	for {
		if m := b.read(); m.ID == id {
			if m.Error != nil {
				b.t.Fatalf("%s: %s", method, m.Error.Message)
			}
			return m.Result
		}
	}
}

func (b *tab) read() message {
	b.t.Helper()
	text, err := b.from.ReadBytes(0)
	if err != nil {
		b.t.Fatalf("Chromium says no more: %v", err)
	}
	var m message
	if err := json.Unmarshal(text[:len(text)-1], &m); err != nil {
		b.t.Fatal(err)
	}
	if m.ID == 0 {
		b.events = append(b.events, m.Method)
	}
	return m
}

// value is what an expression of JavaScript comes to, as text.
func (b *tab) value(expression string) string {
	b.t.Helper()
	answer := b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true})
	if answer["exceptionDetails"] != nil {
		b.t.Fatalf("%s: %v", expression, answer["exceptionDetails"])
	}
	return fmt.Sprint(answer["result"].(map[string]any)["value"])
}

// press presses keys, one after the other.
func (b *tab) press(keys ...string) {
	for _, key := range keys {
		down := map[string]any{"type": "keyDown", "key": key, "code": key}
		switch key {
		case "Enter":
			down["text"], down["windowsVirtualKeyCode"] = "\r", 13
		case "Tab":
			down["windowsVirtualKeyCode"] = 9
		case "ArrowDown":
			down["windowsVirtualKeyCode"] = 40
		default:
			down["text"] = key
		}
		b.call("Input.dispatchKeyEvent", down)
		b.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key, "code": key})
	}
}

// media has the page shown for a medium, light or dark.
func (b *tab) media(medium, scheme string) {
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": medium, "features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}})
}

// shoot takes a picture of the whole page, to be looked at, if SDLAB_SCREENSHOTS names a folder.
func (b *tab) shoot(name string) {
	b.t.Helper()
	dir := os.Getenv("SDLAB_SCREENSHOTS")
	if dir == "" {
		return
	}
	shot := b.call("Page.captureScreenshot", map[string]any{"format": "png", "captureBeyondViewport": true})
	png, err := base64.StdEncoding.DecodeString(shot["data"].(string))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}
