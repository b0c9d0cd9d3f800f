#!/usr/bin/env python3
"""Draws mails.png, the picture of three mails in the README, from the mails of a demo.

    ./relance demo && infra/docs/draw_mails.py target/demo infra/docs/mails.png

It needs Python 3 and a Chromium that runs headless; nothing else.
"""
import base64
import email
import email.policy
import pathlib
import shutil
import subprocess
import sys
import tempfile

MAILS = ["librairie-encre-filante~clarification", "lichthaus-brandrode~firm", "fennick-lane-yoga~recap"]
WIDTH, HEIGHT = 640, 1500


def page_of(mail_file):
    """The HTML of a mail, with its pictures in it."""
    mail = email.message_from_bytes(mail_file.read_bytes(), policy=email.policy.default)
    html = mail.get_body(("html",)).get_content()
    for part in mail.walk():
        name = "".join((part["Content-ID"] or "").split()).strip("<>")
        if name:
            picture = base64.b64encode(part.get_payload(decode=True)).decode()
            html = html.replace("cid:" + name, f"data:{part.get_content_type()};base64,{picture}")
    return html


def main(demo, picture):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        frames = ""
        for place, name in enumerate(MAILS):
            found = sorted(pathlib.Path(demo, "mail").glob(f"*~{name}~*.eml"))
            (folder / f"{place}.html").write_text(page_of(found[0]))
            frames += f'<iframe src="{place}.html" width="{WIDTH}" height="{HEIGHT}" scrolling="no"></iframe>'
        style = "body{margin:0;white-space:nowrap;font-size:0}iframe{border:0}"
        (folder / "all.html").write_text(f"<!doctype html><style>{style}</style>{frames}")
        subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--hide-scrollbars", "--allow-file-access-from-files",
             f"--window-size={WIDTH * len(MAILS)},{HEIGHT}", f"--screenshot={pathlib.Path(picture).resolve()}",
             (folder / "all.html").as_uri()],
            check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
