// Reads every public event from the beginning and goes on with new ones. Needs nothing but Go.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"
)

type event struct {
	ID       string          `json:"id"`
	Type     string          `json:"type"`
	Subject  string          `json:"subject"`
	Sequence string          `json:"sequence"`
	Data     json.RawMessage `json:"data"`
}

// read prints what follows a sequence and returns how far it came.
func read(client *http.Client, base, after string) (string, error) {
	answer, err := client.Get(base + "/public/v1/events?wait=25&after=" + after)
	if err != nil {
		return after, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return after, fmt.Errorf("the feed answered %d", answer.StatusCode)
	}
	var events []event
	if err := json.NewDecoder(answer.Body).Decode(&events); err != nil {
		return after, err
	}
	for _, e := range events {
		fmt.Println(e.Sequence, e.Type, e.Subject)
	}
	return answer.Header.Get("Next-After"), nil
}

func main() {
	base := os.Getenv("SHANGLIANG_URL")
	if base == "" {
		base = "http://127.0.0.1:8080"
	}
	client := &http.Client{Timeout: 40 * time.Second}
	// Keep this where it survives a restart: it is all that there is to remember.
	after := "0"
	for {
		next, err := read(client, base, after)
		if err != nil {
			fmt.Fprintln(os.Stderr, err, "- asking again")
			time.Sleep(5 * time.Second)
			continue
		}
		after = next
	}
}
