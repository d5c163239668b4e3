import CEvent

/// libevent's loop on one thread: it hands over requests, calls back after some time, and holds the
/// connections of those who wait for news. A slow reader keeps nobody waiting.
@safe final class EventLoop {
  private let base: OpaquePointer
  private let server: OpaquePointer
  /// Requests that stay open: each waits for news.
  private var listeners: [OpaquePointer] = unsafe []
  /// Answers a request: what it asks for, and whom it was meant for (nil when it does not say).
  var answer: (_ target: String, _ host: String?) -> Answer = { _, _ in preconditionFailure() }
  /// What whoever asks for `newsPath` hears first.
  var firstNews: () -> String = { "" }
  /// Called again and again; gives the milliseconds until the next time.
  var tick: () -> Int = { 1000 }
  /// Milliseconds until `tick` is called for the first time.
  var firstPause = 0
  private let newsPath: String
  private var sinceBeat = 0

  /// - Parameter newsPath: who asks for it is told of news as long as the connection lasts.
  init(newsPath: String) {
    guard let base = unsafe event_base_new(), let server = unsafe evhttp_new(base) else {
      preconditionFailure("there is memory for libevent's loop")
    }
    unsafe (self.base, self.server) = unsafe (base, server)
    self.newsPath = newsPath
    unsafe evhttp_set_max_headers_size(server, 16_384)
    unsafe evhttp_set_max_body_size(server, 1024)
    unsafe evhttp_set_timeout(server, 30)
    unsafe evhttp_set_allowed_methods(
      server, UInt16(EVHTTP_REQ_GET.rawValue | EVHTTP_REQ_HEAD.rawValue))
  }

  deinit {
    unsafe evhttp_free(server)
    unsafe event_base_free(base)
  }

  /// Listens on a port of this machine; false when it is taken.
  func listen(on port: Int) -> Bool {
    unsafe evhttp_bind_socket_with_handle(server, "127.0.0.1", UInt16(port)) != nil
  }

  /// Answers until the program is asked to end (Ctrl-C).
  func run() {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe evhttp_set_gencb(
      server,
      { request, context in
        guard let request = unsafe request, let loop = unsafe EventLoop.from(context) else {
          return
        }
        unsafe loop.take(request)
      }, context)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      let event = unsafe event_new(
        base, signal, Int16(EV_SIGNAL | EV_PERSIST),
        { _, _, context in
          guard let loop = unsafe EventLoop.from(context) else { return }
          unsafe event_base_loopbreak(loop.base)
        }, context)
      unsafe event_add(event, nil)
    }
    next(after: firstPause)
    unsafe event_base_dispatch(base)
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> EventLoop? {
    unsafe context.map { unsafe Unmanaged<EventLoop>.fromOpaque($0).takeUnretainedValue() }
  }

  private func next(after milliseconds: Int) {
    var time = timeval(
      tv_sec: .init(milliseconds / 1000), tv_usec: .init(milliseconds % 1000 * 1000))
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe event_base_once(
      base, -1, Int16(EV_TIMEOUT),
      { _, _, context in
        guard let loop = unsafe EventLoop.from(context) else { return }
        let pause = loop.tick()
        loop.beat(pause)
        loop.next(after: pause)
      }, context, &time)
  }
}

// MARK: Requests

extension EventLoop {
  private func take(_ request: OpaquePointer) {
    guard let uri = unsafe evhttp_request_get_uri(request) else { return }
    let target = unsafe String(cString: uri)
    let given = unsafe evhttp_find_header(evhttp_request_get_input_headers(request), "Host")
    let host = unsafe given.map { unsafe String(cString: $0) }
    if target == newsPath, isThisMachine(host) { return unsafe hold(request) }
    let answer = answer(target, host)
    unsafe set(
      answer.headers + [Header(name: "Content-Length", value: String(answer.body.count))],
      of: request)
    let body = unsafe evbuffer_new()
    defer { unsafe evbuffer_free(body) }
    _ = unsafe answer.body.withUnsafeBytes { unsafe evbuffer_add(body, $0.baseAddress, $0.count) }
    unsafe evhttp_send_reply(request, Int32(answer.status), nil, body)
  }

  private func set(_ headers: [Header], of request: OpaquePointer) {
    let fields = unsafe evhttp_request_get_output_headers(request)
    for header in headers { unsafe evhttp_add_header(fields, header.name, header.value) }
  }
}

// MARK: News

extension EventLoop {
  /// Tells all who wait (Server-Sent Events).
  func tell(_ news: String) {
    unsafe listeners.forEach { unsafe send(news, to: $0) }
  }

  /// A line that means nothing shows who has gone without a word.
  private func beat(_ milliseconds: Int) {
    sinceBeat += milliseconds
    guard sinceBeat > 15_000 else { return }
    sinceBeat = 0
    tell(":\n\n")
  }

  private func hold(_ request: OpaquePointer) {
    unsafe set(
      [
        Header(name: "Content-Type", value: "text/event-stream"),
        Header(name: "Cache-Control", value: "no-store"),
      ], of: request)
    unsafe evhttp_send_reply_start(request, 200, nil)
    let connection = unsafe evhttp_request_get_connection(request)
    unsafe evhttp_connection_set_timeout(connection, 86_400)
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe evhttp_connection_set_closecb(
      connection,
      { connection, context in
        guard let loop = unsafe EventLoop.from(context) else { return }
        unsafe loop.listeners.removeAll {
          unsafe evhttp_request_get_connection($0) == connection
        }
      }, context)
    // Only who reads on notices that the other side has gone.
    unsafe bufferevent_enable(evhttp_connection_get_bufferevent(connection), Int16(EV_READ))
    unsafe listeners.append(request)
    unsafe send("retry: 1000\n" + firstNews(), to: request)
  }

  private func send(_ news: String, to listener: OpaquePointer) {
    let piece = unsafe evbuffer_new()
    defer { unsafe evbuffer_free(piece) }
    let bytes = Array(news.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe evbuffer_add(piece, $0.baseAddress, $0.count) }
    unsafe evhttp_send_reply_chunk(listener, piece)
  }
}
