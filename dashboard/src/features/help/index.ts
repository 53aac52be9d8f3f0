export { WhatIs } from './what-is';
