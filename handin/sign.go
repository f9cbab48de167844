package handin

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// A Key signs a learner's reports.
type Key struct{ private ed25519.PrivateKey }

// NewKey makes one.
func NewKey() (Key, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	return Key{private}, err
}

// keyHead begins the file of a key.
const keyHead = "sdlab learner key, keep it to yourself: "

// Text is the key as its file has it.
func (k Key) Text() string {
	return keyHead + base64.StdEncoding.EncodeToString(k.private.Seed()) + "\n"
}

// ReadKey reads the file of a key.
func ReadKey(text []byte) (Key, error) {
	seed, err := base64.StdEncoding.DecodeString(strings.TrimSpace(strings.TrimPrefix(string(text), keyHead)))
	if err != nil || len(seed) != ed25519.SeedSize {
		return Key{}, errors.New("this is not a key of sdlab's")
	}
	return Key{ed25519.NewKeyFromSeed(seed)}, nil
}

// ID is the short name of the key, for an instructor's roster.
func (k Key) ID() string { return keyID(k.private.Public().(ed25519.PublicKey)) }

func keyID(public []byte) string {
	sum := sha256.Sum256(public)
	return hex.EncodeToString(sum[:8])
}

// file is a report with its signature.
type file struct {
	Schema    string          `json:"schema"`
	Report    json.RawMessage `json:"report"`
	Signature Signature       `json:"signature"`
}

// Signature is over the report without spaces.
type Signature struct {
	Algorithm string `json:"algorithm"`
	Key       []byte `json:"key"` // public
	Value     []byte `json:"value"`
}

// A file as [Sign] writes it has three lines, the second one the report.
const (
	fileHead      = "{\"schema\":\"" + Schema + "\",\n\"report\":"
	fileSignature = ",\n\"signature\":"
)

const algorithm = "ed25519"

func signed(report []byte) []byte { return append([]byte(Schema+"\n"), report...) }

// Sign writes a report down and signs it.
func Sign(r *Report, k Key) ([]byte, error) {
	text, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("cannot write the report down: %w", err)
	}
	signature, err := json.Marshal(Signature{algorithm, k.private.Public().(ed25519.PublicKey), ed25519.Sign(k.private, signed(text))})
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "%s%s%s%s}\n", fileHead, text, fileSignature, signature), nil
}

// holds says whether the signature is one of the report.
func (s Signature) holds(report []byte) bool {
	if s.Algorithm != algorithm || len(s.Key) != ed25519.PublicKeySize {
		return false
	}
	if ed25519.Verify(s.Key, signed(report), s.Value) { // as it was written
		return true
	}
	var plain bytes.Buffer
	return json.Compact(&plain, report) == nil && ed25519.Verify(s.Key, signed(plain.Bytes()), s.Value)
}
