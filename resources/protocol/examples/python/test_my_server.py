"""A test of a server's rules with unittest: `test_my_server.py PROGRAM`. The server is a function, so nothing is sent."""
import sys
import unittest

from fetchscope_engine import Engine, EngineError

PROGRAM = "fetchscope"


def my_server(sent):
    """The code under test: lets https://app.example read, with cookies, and nobody else."""
    asked = dict(sent["headers"])
    if asked.get("Origin") != "https://app.example":
        return {"status": 200, "body": "secret"}
    allowed = [["Access-Control-Allow-Origin", "https://app.example"], ["Access-Control-Allow-Credentials", "true"],
               ["Vary", "Origin"]]
    return {"status": 200, "headers": allowed, "body": "secret"}


class MyServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = Engine(PROGRAM)

    @classmethod
    def tearDownClass(cls):
        cls.engine.__exit__()

    def outcome(self, page, init=None):
        with_cookies = {"credentials": "include"} | (init or {})
        return self.engine.open(page, "chromium", my_server).fetch("https://api.example/me", with_cookies)

    def test_the_app_reads_with_cookies(self):
        self.assertEqual(self.outcome("https://app.example/")["verdict"], "exposed")

    def test_nobody_else_does(self):
        for page in ("https://app.example.evil.example/", "https://evilapp.example/", "http://app.example/"):
            with self.subTest(page):
                self.assertEqual(self.outcome(page)["reason"], "cors-missing-allow-origin")

    def test_a_mistake_says_where(self):
        with self.assertRaises(EngineError) as caught:
            self.outcome("https://app.example/", {"metod": "PUT"})
        self.assertEqual((caught.exception.code, caught.exception.path), ("wrong-input", "/fetch/init/metod"))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
