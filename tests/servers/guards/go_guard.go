package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
)

type asked struct {
	Method  string
	URL     string
	Headers [][2]string
	Options struct {
		TrustedOrigins []string
		ExemptPaths    []string
	}
}

func main() {
	var all []asked
	if err := json.NewDecoder(os.Stdin).Decode(&all); err != nil {
		panic(err)
	}
	statuses := []int{}
	for _, one := range all {
		guard := http.NewCrossOriginProtection()
		for _, origin := range one.Options.TrustedOrigins {
			if err := guard.AddTrustedOrigin(origin); err != nil {
				panic(err)
			}
		}
		for _, path := range one.Options.ExemptPaths {
			guard.AddInsecureBypassPattern(path)
		}
		request := httptest.NewRequest(one.Method, one.URL, nil)
		for _, header := range one.Headers {
			request.Header.Set(header[0], header[1])
		}
		answer := httptest.NewRecorder()
		guard.Handler(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})).ServeHTTP(answer, request)
		statuses = append(statuses, answer.Code)
	}
	text, _ := json.Marshal(statuses)
	fmt.Println(string(text))
}
