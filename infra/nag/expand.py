"""Writes the template as CloudFormation receives it, with SAM's own translator (it comes with cfn-lint)."""

import json
import sys

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file.read())
UPLOADED = {"AWS::Serverless::Function": "CodeUri", "AWS::Serverless::LayerVersion": "ContentUri"}
for resource in template["Resources"].values():
    if resource["Type"] in UPLOADED:
        resource["Properties"][UPLOADED[resource["Type"]]] = "s3://packages/some.zip"  # as sam deploy writes it
session = boto3.session.Session(region_name="eu-west-1")
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(Translator({}, Parser(), None, session).translate(template, {}), file)
