package main

import (
	"errors"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

// startServer starts a server with JetStream in this process, on a free port of the loopback interface, which keeps its
// streams in dir.
func startServer(dir string) (*server.Server, error) {
	s, err := server.NewServer(&server.Options{
		Host: "127.0.0.1", Port: server.RANDOM_PORT, JetStream: true, StoreDir: dir, NoSigs: true, NoLog: true,
	})
	if err != nil {
		return nil, err
	}
	s.Start()
	if !s.ReadyForConnections(10 * time.Second) {
		stopServer(s)
		return nil, errors.New("the embedded server does not start")
	}
	return s, nil
}

// stopServer returns when the streams are closed.
func stopServer(s *server.Server) {
	s.Shutdown()
	s.WaitForShutdown()
}
