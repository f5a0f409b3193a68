package main

import (
	"net/http"
	"os"
)

func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/api/private" && r.Header.Get("Authorization") != "Bearer of-the-user" {
			http.Error(w, "who are you?", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/api/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", "\"1\"")
		w.Header().Set("X-Request-Id", "7")
		w.Header().Set("X-Secret", "s")
		switch r.URL.Path {
		case "/api/missing":
			http.NotFound(w, r)
		case "/api/broken":
			http.Error(w, "broken", http.StatusInternalServerError)
		default:
			_, _ = w.Write([]byte("ok"))
		}
	})
	if err := http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), withCORS(guard(mux))); err != nil {
		panic(err)
	}
}
