# A record of Kafka as an event (package cloudevents, 2.2.0).
from cloudevents.core.bindings.kafka import KafkaMessage, from_binary
from cloudevents.core.formats.json import JSONFormat


def event_of(headers, key, value):
    """headers: names with bytes, as a list of pairs or a dict; key and value: bytes"""
    return from_binary(KafkaMessage(headers=dict(headers), key=key, value=value), JSONFormat())
