import { describe, expect, it } from '@jest/globals';
import { logAddressOf, onOwnConnection } from './log-address.js';

describe('the address of a log in KurrentDB', () => {
  it('names a server, and a log on it by its path', () => {
    expect(logAddressOf('kurrentdb://host:2113?tls=false')).toEqual({ connectionString: 'kurrentdb://host:2113?tls=false', prefix: '' });
    expect(logAddressOf('kurrentdb://host:2113/?tls=false')).toEqual({ connectionString: 'kurrentdb://host:2113?tls=false', prefix: '' });
    expect(logAddressOf('esdb+discover://u:p@c:2113/nantong')).toEqual({
      connectionString: 'esdb+discover://u:p@c:2113',
      prefix: 'nantong.',
    });
    expect(logAddressOf('kurrentdb://a:2113,b:2113/nantong?tls=true&nodePreference=leader')).toEqual({
      connectionString: 'kurrentdb://a:2113,b:2113?tls=true&nodePreference=leader',
      prefix: 'nantong.',
    });
  });

  it('leaves out the option with which the client answers a conflict as if it were done', () => {
    for (const option of ['throwOnAppendFailure=false', 'throw_on_append_failure=false', 'THROWONAPPENDFAILURE=FALSE'])
      expect(logAddressOf(`kurrentdb://host:2113?${option}&tls=false`).connectionString).toBe('kurrentdb://host:2113?tls=false');
  });

  it('differs from client to client in nothing but a millisecond', () => {
    expect(onOwnConnection('kurrentdb://host:2113', 0)).toBe('kurrentdb://host:2113');
    expect(onOwnConnection('kurrentdb://host:2113', 2)).toBe('kurrentdb://host:2113?keepAliveTimeout=10002');
    expect(onOwnConnection('kurrentdb://host:2113?tls=false', 1)).toBe('kurrentdb://host:2113?tls=false&keepAliveTimeout=10001');
    expect(onOwnConnection('kurrentdb://host:2113?keepAliveTimeout=20000&tls=false', 3)).toBe(
      'kurrentdb://host:2113?keepAliveTimeout=20003&tls=false',
    );
    expect(onOwnConnection('kurrentdb://host:2113?keepAliveTimeout=-1', 3)).toBe('kurrentdb://host:2113?keepAliveTimeout=-1');
  });

  it('refuses anything else without repeating a password', () => {
    for (const wrong of ['postgres//u:secret@host', 'kurrentdb://u:secret@host/Nan-tong', 'kurrentdb://u:secret@host/a/b', '']) {
      expect(() => logAddressOf(wrong)).toThrow(TypeError);
      expect(() => logAddressOf(wrong)).not.toThrow(/secret/);
    }
  });
});
