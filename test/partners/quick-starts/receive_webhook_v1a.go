// Receives webhooks and checks them with the public key alone (v1a, Ed25519). Needs nothing but Go.
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// isOurs tells whether one of the signatures is ours and no older than five minutes.
func isOurs(key ed25519.PublicKey, header http.Header, body []byte) bool {
	id, timestamp := header.Get("webhook-id"), header.Get("webhook-timestamp")
	sent, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil || time.Since(time.Unix(sent, 0)).Abs() > 5*time.Minute {
		return false
	}
	signed := append([]byte(id+"."+timestamp+"."), body...)
	for _, signature := range strings.Fields(header.Get("webhook-signature")) {
		encoded, isV1a := strings.CutPrefix(signature, "v1a,")
		given, err := base64.StdEncoding.DecodeString(encoded)
		if isV1a && err == nil && ed25519.Verify(key, signed, given) {
			return true
		}
	}
	return false
}

func main() {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(os.Getenv("WEBHOOK_PUBLIC_KEY"), "whpk_"))
	if err != nil || len(key) != ed25519.PublicKeySize {
		panic("WEBHOOK_PUBLIC_KEY is whpk_…, shown when you subscribe")
	}
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(response, request.Body, 1<<20))
		var event struct{ Type, Subject string }
		if err != nil || !isOurs(key, request.Header, body) || json.Unmarshal(body, &event) != nil {
			response.WriteHeader(http.StatusUnauthorized)
			return
		}
		fmt.Println(event.Type, event.Subject)
		response.WriteHeader(http.StatusNoContent)
	})
	port := os.Getenv("PORT")
	if port == "" {
		port = "9000"
	}
	fmt.Println("ready")
	panic(http.ListenAndServe(":"+port, nil))
}
