# The call that the initializer of Rails makes, on a stack of Rack's: the same middleware in the same place.

require 'rack'
require 'rack/cors'
require 'rack/handler/webrick'

# Takes `insert_before 0`, as the middleware stack of Rails does.
class Stack
  attr_reader :entries

  def insert_before(place, middleware, &block)
    (@entries ||= []).insert(place, [middleware, block])
  end
end

STACK = Stack.new
module Rails
  def self.application
    Struct.new(:config).new(Struct.new(:middleware).new(STACK))
  end
end
require_relative 'cors'

application = lambda do |environment|
  path = environment['PATH_INFO']
  if path == '/api/private' && environment['HTTP_AUTHORIZATION'] != 'Bearer of-the-user'
    next [401, {}, ['who are you?']]
  end

  status = { '/api/missing' => 404, '/api/broken' => 500 }.fetch(path, 200)
  [status, { 'ETag' => '"1"', 'X-Request-Id' => '7', 'X-Secret' => 's', 'Content-Type' => 'text/plain' }, ['ok']]
end

stack = Rack::Builder.new do
  STACK.entries.each { |middleware, block| use middleware, &block }
  run application
end
options = { Host: '127.0.0.1', Port: ENV.fetch('PORT').to_i, AccessLog: [], Logger: WEBrick::Log.new(File::NULL) }
Rack::Handler::WEBrick.run(stack.to_app, **options)
